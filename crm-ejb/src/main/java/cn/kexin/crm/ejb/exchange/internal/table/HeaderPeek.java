package cn.kexin.crm.ejb.exchange.internal.table;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/**
 * Looks at the first line of a table to tell what separates its cells.
 *
 * @param whole the text from its beginning, without a byte order mark
 * @param delimiter comma, semicolon or tab, whichever the first line has most of
 */
record HeaderPeek(Reader whole, char delimiter) {

    private static final int LOOK = 16_384;

    static HeaderPeek of(Reader text, char mark) throws IOException {
        PushbackReader reader = new PushbackReader(text, LOOK);
        char[] begin = new char[LOOK];
        int length = 0;
        for (int read = 0; read >= 0 && length < LOOK; length += Math.max(read, 0)) {
            read = reader.read(begin, length, LOOK - length);
        }
        int first = length > 0 && begin[0] == mark ? 1 : 0;
        reader.unread(begin, first, length - first);
        return new HeaderPeek(reader, delimiter(begin, first, length));
    }

    private static char delimiter(char[] begin, int first, int length) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = first; i < length && (quoted || begin[i] != '\n' && begin[i] != '\r'); i++) {
            quoted ^= begin[i] == '"';
            int which = quoted ? -1 : ",;\t".indexOf(begin[i]);
            if (which >= 0) {
                counts[which]++;
            }
        }
        int best = counts[1] > counts[0] ? 1 : 0;
        return ",;\t".charAt(counts[2] > counts[best] ? 2 : best);
    }
}

package cn.kexin.crm.ejb.exchange.internal.card;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Cuts a file into its cards (vCard 2.1, RFC 2426, RFC 6350) with the memory of one small card: a property larger than a
 * limit, such as a photo, is left out while it is read, and the rest of its card is kept.
 */
public final class CardReader implements Closeable {

    /** Characters of a property, folded lines and all: a photo of some 190 kB. */
    static final int MOST_OF_A_PROPERTY = 256 << 10;

    /** Characters of a card. */
    static final int MOST_OF_A_CARD = 900_000;

    /** Far longer than any line that software writes; the rest of a longer one is left out with its property. */
    private static final int MOST_OF_A_LINE = MOST_OF_A_PROPERTY + 1;

    private static final Pattern QUOTED = Pattern.compile("^[^:]*QUOTED-PRINTABLE[^:]*:.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PACKED =
            Pattern.compile("^[^:]*ENCODING=(B|BASE64)\\b[^:]*:.*|^[^:]*;BASE64[^:]*:.*", Pattern.CASE_INSENSITIVE);

    private final BufferedReader in;
    private int line;
    private String pending;

    public CardReader(Reader in) {
        this.in = new BufferedReader(in, 1 << 16);
    }

    /** @return the next card, or null at the end of the file */
    public CardText next() throws IOException {
        while (pending == null || !isBegin(pending)) {
            pending = readLine();
            if (pending == null) {
                return null;
            }
        }
        return card();
    }

    private CardText card() throws IOException {
        int begin = line;
        StringBuilder text = new StringBuilder();
        List<String> leftOut = new ArrayList<>();
        boolean tooLarge = false;
        int depth = 0;
        while (pending != null) {
            String property = property();
            depth += isBegin(property) ? 1 : isEnd(property) ? -1 : 0;
            if (property.length() > MOST_OF_A_PROPERTY) {
                leftOut.add(nameOf(property));
            } else if (text.length() + property.length() > MOST_OF_A_CARD) {
                tooLarge = true;
            } else {
                text.append(property).append("\r\n");
            }
            if (depth <= 0) {
                break;
            }
        }
        return new CardText(begin, text.toString(), leftOut, tooLarge);
    }

    /** A property with the lines that belong to it; of one that is too large no more than the limit is held. */
    private String property() throws IOException {
        StringBuilder property = new StringBuilder(pending);
        boolean quoted = QUOTED.matcher(head(pending)).matches();
        boolean packed = PACKED.matcher(head(pending)).matches();
        String last = pending;
        for (pending = readLine(); pending != null && continues(pending, last, quoted, packed); pending = readLine()) {
            if (property.length() <= MOST_OF_A_PROPERTY) {
                property.append("\r\n").append(pending);
            }
            last = pending;
        }
        return property.toString();
    }

    private static boolean continues(String next, String last, boolean quoted, boolean packed) {
        boolean folded = !next.isEmpty() && (next.charAt(0) == ' ' || next.charAt(0) == '\t');
        return folded || quoted && last.endsWith("=") || packed && next.indexOf(':') < 0;
    }

    private static String head(String property) {
        return property.substring(0, Math.min(200, property.length()));
    }

    private static String nameOf(String property) {
        int end = 0;
        while (end < property.length() && ";:".indexOf(property.charAt(end)) < 0 && end < 40) {
            end++;
        }
        return property.substring(property.lastIndexOf('.', end) + 1, end).toUpperCase(Locale.ROOT);
    }

    private static boolean isBegin(String property) {
        return property.strip().equalsIgnoreCase("BEGIN:VCARD");
    }

    private static boolean isEnd(String property) {
        return property.strip().equalsIgnoreCase("END:VCARD");
    }

    /** A line without its end and, when it is without measure, without its rest. */
    private String readLine() throws IOException {
        StringBuilder read = new StringBuilder();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        line++;
        for (; next >= 0 && next != '\n' && next != '\r'; next = in.read()) {
            if (read.length() < MOST_OF_A_LINE) {
                read.append((char) next);
            }
        }
        if (next == '\r') {
            in.mark(1);
            if (in.read() != '\n') {
                in.reset();
            }
        }
        return read.toString();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

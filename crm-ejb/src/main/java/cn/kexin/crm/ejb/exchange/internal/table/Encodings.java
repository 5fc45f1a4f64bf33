package cn.kexin.crm.ejb.exchange.internal.table;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/**
 * Finds out in which encoding a text was written: UTF-8, with or without a mark, UTF-16 with one, or what Chinese offices
 * use, GB18030.
 */
public final class Encodings {

    private static final Charset CHINESE = Charset.forName("GB18030");

    private Encodings() {}

    /** @throws BusinessRuleException when there is no such encoding */
    public static Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw BusinessRuleException.onField("encoding", "exchange.error.unknownEncoding", name);
        }
    }

    /**
     * Reads the whole text once.
     *
     * @param in unpacked; read to its end, not closed
     * @param said the encoding it is said to be in; null to find out
     * @return the encoding in which every byte of it makes sense
     * @throws BusinessRuleException when there is none, or it is no text at all
     */
    static Charset check(InputStream in, Charset said) throws IOException {
        PushbackInputStream text = new PushbackInputStream(in, 2);
        Charset wanted = said == null ? marked(text) : said;
        Probe utf8 = new Probe(StandardCharsets.UTF_8);
        Probe asked = new Probe(wanted == null ? CHINESE : wanted);
        byte[] buffer = new byte[1 << 16];
        for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
            if (wanted == null || !wanted.name().startsWith("UTF-16")) {
                refuseBinary(buffer, read);
            }
            utf8.take(buffer, read);
            asked.take(buffer, read);
        }
        if (wanted == null && utf8.makesSense()) {
            return StandardCharsets.UTF_8;
        }
        if (asked.makesSense()) {
            return asked.charset;
        }
        throw BusinessRuleException.onField("encoding", "exchange.error.encoding", asked.charset.name());
    }

    /** @return UTF-16 when the text begins with its mark, else null */
    private static Charset marked(PushbackInputStream text) throws IOException {
        byte[] begin = text.readNBytes(2);
        text.unread(begin);
        int mark = begin.length < 2 ? 0 : (begin[0] & 0xff) << 8 | begin[1] & 0xff;
        return mark == 0xFEFF || mark == 0xFFFE ? StandardCharsets.UTF_16 : null;
    }

    private static void refuseBinary(byte[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            if (buffer[i] == 0) {
                throw BusinessRuleException.onField("file", "exchange.error.notText");
            }
        }
    }

    /** Decodes bytes as they come and remembers whether all of them could be. */
    private static final class Probe {

        private final Charset charset;
        private final CharsetDecoder decoder;
        private final CharBuffer nowhere = CharBuffer.allocate(1 << 16);
        private ByteBuffer rest = ByteBuffer.allocate(0);
        private boolean failed;

        Probe(Charset charset) {
            this.charset = charset;
            this.decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        void take(byte[] buffer, int length) {
            if (failed) {
                return;
            }
            ByteBuffer bytes = ByteBuffer.allocate(rest.remaining() + length);
            bytes.put(rest).put(buffer, 0, length).flip();
            decode(bytes, false);
            rest = bytes;
        }

        boolean makesSense() {
            decode(rest, true);
            return !failed;
        }

        private void decode(ByteBuffer bytes, boolean end) {
            while (!failed) {
                nowhere.clear();
                var result = decoder.decode(bytes, nowhere, end);
                failed = result.isError();
                if (result.isUnderflow()) {
                    return;
                }
            }
        }
    }
}

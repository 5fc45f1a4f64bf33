package cn.kexin.crm.ejb.mail.internal;

import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Makes plain text of what mails carry, whatever character set they claim. */
final class MailText {

    /** What calls itself GB2312 or GBK often holds characters of the larger set, which contains both. */
    private static final Charset CHINESE = Charset.forName("GB18030");

    private MailText() {}

    /** @param contentType as the message says, or null */
    static String decode(byte[] bytes, String contentType) {
        Charset claimed = charset(contentType);
        if (claimed != null && !claimed.equals(StandardCharsets.US_ASCII)) {
            String read = strict(bytes, claimed);
            if (read != null) {
                return read;
            }
        }
        String utf8 = strict(bytes, StandardCharsets.UTF_8);
        return utf8 != null ? utf8 : new String(bytes, claimed == null ? CHINESE : widest(claimed));
    }

    private static Charset widest(Charset claimed) {
        return claimed.equals(StandardCharsets.US_ASCII) || claimed.equals(StandardCharsets.UTF_8) ? CHINESE : claimed;
    }

    private static Charset charset(String contentType) {
        if (contentType == null) {
            return null;
        }
        try {
            String name = new ContentType(contentType).getParameter("charset");
            if (name == null) {
                return null;
            }
            String plain = name.strip().toLowerCase(Locale.ROOT);
            return plain.startsWith("gb") || plain.equals("cp936") || plain.equals("x-gbk")
                    ? CHINESE
                    : Charset.forName(MimeUtility.javaCharset(name.strip()));
        } catch (ParseException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** @param raw a header as it came: with encoded words, or with bytes of some character set against the rules */
    static String header(String raw) {
        if (raw == null) {
            return null;
        }
        String unfolded = MimeUtility.unfold(raw);
        if (unfolded.chars().anyMatch(each -> each > '~' && each < 0x100)
                && unfolded.chars().allMatch(each -> each < 0x100)) {
            return decode(unfolded.getBytes(StandardCharsets.ISO_8859_1), null);
        }
        try {
            return MimeUtility.decodeText(unfolded.replaceAll("(?i)=\\?(gb2312|gbk|x-gbk)\\?", "=?GB18030?")
                    .replaceAll("\\?=\\s+=\\?", "?==?"));
        } catch (UnsupportedEncodingException e) {
            return unfolded;
        }
    }

    /** @return what a reader would see of a page, without anything that acts or is loaded from elsewhere */
    static String ofPage(String html) {
        Document page = Jsoup.parse(html);
        page.select("script, style, head, title, noscript, template").remove();
        StringBuilder text = new StringBuilder();
        page.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.text());
                } else if (node instanceof Element element && (element.isBlock() || element.nameIs("br"))) {
                    newLine(text);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && element.isBlock()) {
                    newLine(text);
                }
            }
        });
        return text.toString()
                .replace('\u00a0', ' ')
                .replaceAll("[ \t]+", " ")
                .replaceAll(" ?\n ?", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static void newLine(StringBuilder text) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
    }
}

package cn.kexin.crm.domain.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What a file is by its first bytes, whatever its name says. */
public enum FileKind {
    PNG("image/png", Use.SHOW),
    JPEG("image/jpeg", Use.SHOW),
    GIF("image/gif", Use.SHOW),
    WEBP("image/webp", Use.SHOW),
    BMP("image/bmp", Use.KEEP),
    TIFF("image/tiff", Use.KEEP),
    PDF("application/pdf", Use.KEEP),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Use.KEEP),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Use.KEEP),
    POWERPOINT("application/vnd.openxmlformats-officedocument.presentationml.presentation", Use.KEEP),
    /** An older office document. */
    OLE("application/x-ole-storage", Use.KEEP),
    RTF("application/rtf", Use.KEEP),
    ZIP("application/zip", Use.KEEP),
    TEXT("text/plain", Use.KEEP),
    /** Anything else that no computer runs by itself, such as a drawing. */
    OTHER("application/octet-stream", Use.KEEP),
    /** A program or an archive of one. */
    PROGRAM("application/octet-stream", Use.REFUSE),
    /** Text that a shell runs. */
    SCRIPT("text/plain", Use.REFUSE),
    /** Text that a browser shows as a page or picture, with whatever it does. */
    PAGE("text/plain", Use.REFUSE);

    /** So many first bytes are enough to tell. */
    public static final int HEAD = 1 << 16;

    private static final int MARKUP_WITHIN = 2048;

    private enum Use {
        SHOW,
        KEEP,
        REFUSE
    }

    private final String mediaType;
    private final Use use;

    FileKind(String mediaType, Use use) {
        this.mediaType = mediaType;
        this.use = use;
    }

    public String mediaType() {
        return mediaType;
    }

    /** @return whether such files may be kept at all */
    public boolean allowed() {
        return use != Use.REFUSE;
    }

    /** @return whether a file of that media type is a picture without any activity, safe to be shown */
    public static boolean isShown(String mediaType) {
        return List.of(values()).stream().anyMatch(kind -> kind.use == Use.SHOW && kind.mediaType.equals(mediaType));
    }

    /** @param head the first {@value #HEAD} bytes, or all of a shorter file */
    public static FileKind of(byte[] head) {
        FileKind byMark = ofBinary(head);
        if (byMark != null) {
            return byMark;
        }
        String start = new String(head, 0, Math.min(head.length, MARKUP_WITHIN), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .replace("\0", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("#!")) {
            return SCRIPT;
        }
        if (isMarkup(start)) {
            return PAGE;
        }
        return isText(head) ? TEXT : OTHER;
    }

    private static FileKind ofBinary(byte[] head) {
        if (begins(head, "MZ") || begins(head, "\u007FELF") || isMachine(head)) {
            return PROGRAM;
        } else if (begins(head, "\u0089PNG\r\n\u001A\n")) {
            return PNG;
        } else if (begins(head, "\u00FF\u00D8\u00FF")) {
            return JPEG;
        } else if (begins(head, "GIF87a") || begins(head, "GIF89a")) {
            return GIF;
        } else if (begins(head, "RIFF") && latin(head, 16).startsWith("WEBP", 8)) {
            return WEBP;
        } else if (begins(head, "%PDF-")) {
            return PDF;
        } else if (begins(head, "PK\u0003\u0004") || begins(head, "PK\u0005\u0006")) {
            return ofArchive(latin(head, HEAD));
        }
        return ofOlder(head);
    }

    private static FileKind ofOlder(byte[] head) {
        if (begins(head, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return OLE;
        } else if (begins(head, "{\\rtf")) {
            return RTF;
        } else if (begins(head, "II*\0") || begins(head, "MM\0*")) {
            return TIFF;
        }
        return begins(head, "BM") && head.length > 14 && head[6] == 0 && head[8] == 0 ? BMP : null;
    }

    /** Java classes and the programs of macOS. */
    private static boolean isMachine(byte[] head) {
        return begins(head, "\u00CA\u00FE\u00BA\u00BE")
                || begins(head, "\u00CF\u00FA\u00ED\u00FE")
                || begins(head, "\u00CE\u00FA\u00ED\u00FE");
    }

    private static FileKind ofArchive(String names) {
        if (names.contains("META-INF/MANIFEST.MF")
                || names.contains("AndroidManifest.xml")
                || names.contains("classes.dex")) {
            return PROGRAM;
        } else if (!names.contains("[Content_Types].xml")) {
            return ZIP;
        } else if (names.contains("word/")) {
            return WORD;
        }
        return names.contains("xl/") ? EXCEL : names.contains("ppt/") ? POWERPOINT : ZIP;
    }

    private static boolean isMarkup(String start) {
        return start.matches("(?s)(<\\?xml.*?\\?>|<!--.*?-->|\\s)*<(!doctype html|html|head|body|script|svg|iframe|img|"
                        + "object|embed|style|link|meta|math|a|b|p|div|title|table|h1|br)\\b.*")
                || start.startsWith("<?xml")
                        && (start.contains("<svg") || start.contains("/xhtml") || start.contains("xml-stylesheet"))
                || start.contains("<script");
    }

    private static boolean isText(byte[] head) {
        for (byte each : head) {
            if (each >= 0 && each < ' ' && each != '\t' && each != '\n' && each != '\r' && each != '\f') {
                return false;
            }
        }
        return reads(head, StandardCharsets.UTF_8) || reads(head, Charset.forName("GB18030"));
    }

    /** The last character may be cut off. */
    private static boolean reads(byte[] head, Charset charset) {
        for (int cut = 0; cut < 4 && cut <= head.length; cut++) {
            try {
                charset.newDecoder().decode(ByteBuffer.wrap(head, 0, head.length - cut));
                return true;
            } catch (CharacterCodingException e) {
                // Perhaps with one byte less.
            }
        }
        return false;
    }

    private static boolean begins(byte[] head, String mark) {
        return latin(head, mark.length()).equals(mark);
    }

    private static String latin(byte[] head, int length) {
        return new String(head, 0, Math.min(head.length, length), StandardCharsets.ISO_8859_1);
    }
}

package cn.kexin.crm.web.attachment;

import cn.kexin.crm.ejb.attachment.AttachmentRow;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * How a file goes out, so that no browser makes more of it than bytes with a name.
 *
 * @param mediaType what its content is
 * @param headers what else is said
 */
public record Delivery(String mediaType, Map<String, String> headers) {

    /** @param show whether it is to be shown rather than kept; heard only for pictures without any activity */
    public static Delivery of(AttachmentRow row, boolean show) {
        return new Delivery(
                row.mediaType(),
                Map.of(
                        "Content-Disposition", (show && row.shown() ? "inline" : "attachment") + named(row.fileName()),
                        "Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'",
                        "X-Content-Type-Options", "nosniff",
                        "Cache-Control", "private, no-store"));
    }

    /** By RFC 6266: a name in ASCII for old programs, the real one for all others. */
    private static String named(String fileName) {
        String plain = fileName.replaceAll("[^\\x20-\\x7E]|[\"\\\\%]", "_");
        String real = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        return "; filename=\"" + plain + "\"; filename*=UTF-8''" + real;
    }
}

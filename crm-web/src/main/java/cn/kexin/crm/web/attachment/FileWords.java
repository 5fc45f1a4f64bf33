package cn.kexin.crm.web.attachment;

import cn.kexin.crm.web.shared.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Facts of files in the reader's words. */
@Named
@ApplicationScoped
public class FileWords {

    private static final long KILO = 1024;
    private static final long MEGA = KILO * KILO;

    /** @return a size as people read it */
    public String size(long bytes) {
        if (bytes < KILO) {
            return Formats.number(bytes) + " B";
        }
        return bytes < MEGA
                ? Formats.number(Math.round(bytes / (double) KILO)) + " KB"
                : Formats.number(Math.round(10 * bytes / (double) MEGA) / 10.0) + " MB";
    }

    /** @return a limit in whole MB */
    public long megabytes(long bytes) {
        return bytes / MEGA;
    }

    /** @return the class of the icon that stands for a kind of content */
    public String icon(String mediaType) {
        if (mediaType.startsWith("image/")) {
            return "pi-image";
        } else if (mediaType.equals("application/pdf")) {
            return "pi-file-pdf";
        } else if (mediaType.contains("spreadsheet")) {
            return "pi-file-excel";
        }
        return mediaType.contains("wordprocessing") ? "pi-file-word" : "pi-file";
    }
}

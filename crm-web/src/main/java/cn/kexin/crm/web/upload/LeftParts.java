package cn.kexin.crm.web.upload;

import java.io.File;
import java.time.Duration;
import java.time.Instant;

/** Files of forms that broke off while they were sent: the server leaves them in its folder. */
final class LeftParts {

    private static final Duration STILL_COMING = Duration.ofHours(1);

    private LeftParts() {}

    /** Removes those to which nothing has been added for an hour. */
    static void sweep(File folder, Instant now) {
        File[] left = folder.listFiles((in, name) -> name.startsWith("upload_") && name.endsWith(".tmp"));
        if (left == null) {
            return;
        }
        long limit = now.minus(STILL_COMING).toEpochMilli();
        for (File file : left) {
            if (file.lastModified() < limit) {
                file.delete();
            }
        }
    }
}

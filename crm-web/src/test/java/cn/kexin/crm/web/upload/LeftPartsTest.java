package cn.kexin.crm.web.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftPartsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void whatBrokeOffGoesAndWhatIsStillComingStays(@TempDir Path folder) throws IOException {
        File left = part(folder, "upload_1.tmp", Duration.ofHours(2));
        File coming = part(folder, "upload_2.tmp", Duration.ofMinutes(5));
        File other = part(folder, "page.tmp", Duration.ofHours(2));

        LeftParts.sweep(folder.toFile(), NOW);

        assertThat(left).doesNotExist();
        assertThat(coming).exists();
        assertThat(other).exists();
    }

    private static File part(Path folder, String name, Duration age) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
        return file.toFile();
    }
}

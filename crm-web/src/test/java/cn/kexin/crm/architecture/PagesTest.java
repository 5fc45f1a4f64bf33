package cn.kexin.crm.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What has an address of its own is a whole page, or a whole answer to a script; parts of pages stand where no address leads. */
class PagesTest {

    private static final Path ROOT = Path.of("src/main/webapp");

    @Test
    void whatHasAnAddressIsAWholePage() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            List<Path> parts = files.filter(file -> file.toString().endsWith(".xhtml"))
                    .filter(file -> !file.startsWith(ROOT.resolve("WEB-INF")))
                    .filter(file -> !isPage(file))
                    .toList();
            assertThat(parts).isEmpty();
        }
    }

    private static boolean isPage(Path file) {
        try {
            String text = Files.readString(file);
            return text.contains("template=\"") || text.contains("<html") || text.startsWith("<f:view");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package cn.kexin.crm.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A block left open takes all that follows with it, and browsers say nothing. */
class StylesheetTest {

    private static final Path STYLES = Path.of("src/main/webapp/resources/kexin/kexin.css");

    @Test
    void everyBlockIsClosedAndNoneIsDeeperThanARuleForAScreenSize() throws IOException {
        String styles = Files.readString(STYLES);
        int depth = 0;
        int line = 1;
        for (char each : styles.toCharArray()) {
            depth += each == '{' ? 1 : each == '}' ? -1 : 0;
            line += each == '\n' ? 1 : 0;
            assertThat(depth).as("blocks open in line %d", line).isBetween(0, 2);
        }
        assertThat(depth).as("blocks open at the end").isZero();
    }
}

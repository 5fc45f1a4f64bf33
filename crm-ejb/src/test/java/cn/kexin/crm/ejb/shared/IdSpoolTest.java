package cn.kexin.crm.ejb.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdSpoolTest {

    @Test
    void givesBackAMillionIdsInTheirOrderAFewAtATime() throws IOException {
        int many = 1_000_001;
        try (IdSpool spool = new IdSpool()) {
            for (long i = 0; i < many; i++) {
                spool.add(many - i);
            }
            long expected = many;
            for (List<Long> next = spool.next(500); !next.isEmpty(); next = spool.next(500)) {
                assertThat(next).hasSizeLessThanOrEqualTo(500);
                for (long id : next) {
                    if (id != expected--) {
                        throw new AssertionError(id + " instead of " + (expected + 1));
                    }
                }
            }
            assertThat(expected).isZero();
            assertThat(spool.size()).isEqualTo(many);
        }
    }

    @Test
    void anEmptyListHasNothingToGive() throws IOException {
        try (IdSpool spool = new IdSpool()) {
            assertThat(spool.next(500)).isEmpty();
        }
    }

    @Test
    void leavesNoFileBehindEvenWhileItIsInUse() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        long before = files(folder);
        try (IdSpool spool = new IdSpool()) {
            spool.add(1);
            spool.next(1);
            assertThat(files(folder)).isEqualTo(before);
        }
    }

    private static long files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("crm-list"))
                    .count();
        }
    }
}

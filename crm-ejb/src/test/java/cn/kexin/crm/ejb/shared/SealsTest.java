package cn.kexin.crm.ejb.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealsTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String PLACE = "hook_subscription/17";

    @TempDir
    private Path folder;

    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void dataFolder() {
        settings.put("crm.data", folder.resolve("data").toString());
    }

    /** A server as it is after a start. */
    private Seals server() {
        return new Seals() {
            @Override
            protected Optional<String> text(String name) {
                return Optional.ofNullable(settings.get(name));
            }
        };
    }

    private Path keyFile() {
        return folder.resolve("data").resolve("secret.key");
    }

    @Test
    void whatIsSealedShowsNothingAndOpensAfterTheNextStartAtItsPlaceOnly() throws IOException {
        String sealed = server().seal(SECRET, PLACE);

        assertThat(sealed).startsWith("sealed1.").doesNotContain("whsec");
        assertThat(server().seal(SECRET, PLACE)).as("never the same twice").isNotEqualTo(sealed);
        assertThat(server().open(sealed, PLACE)).contains(SECRET);
        assertThat(server().open(sealed, "hook_subscription/18")).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void aByteThatIsAnotherIsNoticed() {
        String sealed = server().seal(SECRET, PLACE);
        int last = sealed.length() - 5;
        char other = sealed.charAt(last) == 'A' ? 'B' : 'A';

        assertThat(server().open(sealed.substring(0, last) + other + sealed.substring(last + 1), PLACE))
                .isEmpty();
        assertThat(server().open(sealed.substring(0, 20), PLACE)).isEmpty();
    }

    @Test
    void aKeyThatItGivesGoesBeforeTheFileAndItsPredecessorStillOpens() {
        String before = server().seal(SECRET, PLACE);
        String file = read(keyFile());
        settings.put("crm.secret-key", SealKey.make().text());

        assertThat(server().open(before, PLACE)).isEmpty();
        assertThat(server().isCurrent(before)).isFalse();
        assertThat(server().mismatch(before))
                .contains(SealKey.keyIdOf(before), "crm.secret-key")
                .doesNotContain(file);
        settings.put("crm.secret-key.previous", file);
        assertThat(server().open(before, PLACE)).contains(SECRET);
        assertThat(server().isCurrent(server().seal(SECRET, PLACE))).isTrue();
    }

    @Test
    void withoutAnUsableKeyNothingIsSealedAndAMessageSaysSo() throws IOException {
        settings.put("crm.secret-key", "too short");
        assertThatThrownBy(() -> server().seal(SECRET, PLACE))
                .isInstanceOfSatisfying(
                        BusinessRuleException.class, e -> assertThat(e.getKey()).isEqualTo("common.error.secretKey"));
        settings.remove("crm.secret-key");
        Files.createDirectories(keyFile().getParent());
        Files.writeString(keyFile(), "damaged");
        assertThatThrownBy(() -> server().seal(SECRET, PLACE)).isInstanceOf(BusinessRuleException.class);
        assertThat(read(keyFile())).as("it is left for whoever knows better").isEqualTo("damaged");
        Files.delete(keyFile());
        Files.createDirectory(keyFile());
        assertThatThrownBy(() -> server().seal(SECRET, PLACE)).isInstanceOf(BusinessRuleException.class);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

package cn.kexin.crm.ejb.shared;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Keeps secrets that the product has to use itself, so that a copy of the database alone gives none away. The key is
 * {@code crm.secret-key} (32 bytes in Base64), or a file in {@code crm.data} that is made at first use. What was sealed under
 * {@code crm.secret-key.previous} still opens, so that a key can be replaced.
 */
@ApplicationScoped
public class Seals {

    private static final Logger LOG = System.getLogger(Seals.class.getName());
    private static final String GIVEN = "crm.secret-key";
    private static final String PREVIOUS = "crm.secret-key.previous";

    private SealKey current;
    private boolean looked;

    /**
     * @param place where it is to stand, the same when it is opened, such as {@code hook_subscription/17}
     * @throws BusinessRuleException when there is no key; the log says why
     */
    public String seal(String text, String place) {
        return current().seal(text, place);
    }

    /** @return what was sealed; empty when no key of this server opens it */
    public Optional<String> open(String sealed, String place) {
        return Stream.concat(key().stream(), previous().stream())
                .flatMap(key -> key.open(sealed, place).stream())
                .findFirst();
    }

    /** @return whether it is sealed with the key of today */
    public boolean isCurrent(String text) {
        return SealKey.isSealed(text) && SealKey.keyIdOf(text).equals(current().id());
    }

    public static boolean isSealed(String text) {
        return SealKey.isSealed(text);
    }

    /** @return which key is asked for and which one is there, for the server's log */
    public String mismatch(String sealed) {
        return "sealed with key " + SealKey.keyIdOf(sealed) + ", while the key of this server is "
                + key().map(SealKey::id).orElse("not there") + " (from " + origin() + ")";
    }

    private SealKey current() {
        return key().orElseThrow(() -> new BusinessRuleException("common.error.secretKey"));
    }

    private synchronized Optional<SealKey> key() {
        if (!looked) {
            current = text(GIVEN).isPresent() ? given(text(GIVEN).get()) : ofFile();
            looked = true;
        }
        return Optional.ofNullable(current);
    }

    private Optional<SealKey> previous() {
        return text(PREVIOUS).flatMap(SealKey::parse);
    }

    private SealKey given(String text) {
        return SealKey.parse(text).orElseGet(() -> {
            LOG.log(
                    Level.ERROR,
                    () -> GIVEN + " is not a key: it has to be 32 bytes in Base64, as of"
                            + " 'openssl rand -base64 32'. Secrets are neither kept nor used until it is.");
            return null;
        });
    }

    private SealKey ofFile() {
        SealKeyFile file = file();
        try {
            return SealKey.parse(file.readOrMake()).orElseGet(() -> {
                LOG.log(
                        Level.ERROR,
                        () -> file.path() + " does not hold a key any more. Put the file back from a backup,"
                                + " or remove it and make the secrets of web-hooks anew.");
                return null;
            });
        } catch (IOException e) {
            LOG.log(
                    Level.ERROR,
                    () -> "The key of secrets can neither be read from nor written to " + file.path() + " (" + e
                            + "). Give the key as " + GIVEN + ", or the folder to the server's user.");
            return null;
        }
    }

    private String origin() {
        return text(GIVEN).isPresent() ? GIVEN : file().path().toString();
    }

    private SealKeyFile file() {
        return new SealKeyFile(Path.of(text("crm.data").orElse("data")));
    }

    /** @return a setting, or empty when it is missing or blank */
    protected Optional<String> text(String name) {
        Config config = ConfigProvider.getConfig();
        return config.getOptionalValue(name, String.class).filter(each -> !each.isBlank());
    }
}

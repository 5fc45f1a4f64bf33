package cn.kexin.crm.ejb.customer.internal.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keyed hashes (HMAC-SHA-256) of what erased people could be recognised by. The key is {@code crm.erasure.key}, or one that
 * is made at first use and kept in the database.
 */
@ApplicationScoped
public class ErasureKey {

    private static final String ALGORITHM = "HmacSHA256";

    @Inject
    private ErasureKeyStore store;

    @Inject
    @ConfigProperty(name = "crm.erasure.key")
    private Optional<String> configured;

    private volatile String secret;

    /** @return 64 hexadecimal digits */
    public String hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String secret() {
        if (secret == null) {
            secret = configured.orElseGet(store::get);
        }
        return secret;
    }
}

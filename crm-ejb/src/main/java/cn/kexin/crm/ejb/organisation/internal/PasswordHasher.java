package cn.kexin.crm.ejb.organisation.internal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** PBKDF2-HMAC-SHA256 by Jakarta Security's own implementation, with the parameters in the stored text. */
@ApplicationScoped
public class PasswordHasher {

    private static final Map<String, String> PARAMETERS = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
            "Pbkdf2PasswordHash.Iterations", "120000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32");

    @Inject
    private Pbkdf2PasswordHash hash;

    private String decoy;

    @PostConstruct
    void configure() {
        hash.initialize(PARAMETERS);
        decoy = hash.generate("no such person".toCharArray());
    }

    String generate(String password) {
        return hash.generate(password.toCharArray());
    }

    boolean verify(String password, String stored) {
        return hash.verify(password.toCharArray(), stored);
    }

    /** A hash to check against when the name is unknown, so that the answer takes as long. */
    String decoy() {
        return decoy;
    }
}

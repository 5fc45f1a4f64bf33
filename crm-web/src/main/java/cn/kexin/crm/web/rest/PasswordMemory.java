package cn.kexin.crm.web.rest;

import cn.kexin.crm.ejb.organisation.SignInFacade;
import cn.kexin.crm.ejb.organisation.SignInResult;
import cn.kexin.crm.ejb.organisation.Standing;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a minute that a name and password were right, because the slow hash that protects stored passwords
 * would otherwise be paid with every call. Kept is a keyed digest under a key that lives and dies with the process; a
 * changed password or a sign-out everywhere ends it at once.
 */
@ApplicationScoped
public class PasswordMemory {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 5_000;
    private static final SecretKeySpec KEY = key();

    @EJB
    private SignInFacade signIn;

    @Inject
    private Clock clock;

    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    private record Remembered(String username, int generation, Instant until) {}

    SignInResult check(String username, String password) {
        String digest = digest(username + "\0" + password);
        Remembered known = remembered.get(digest);
        if (known != null && known.until().isAfter(clock.instant())) {
            Standing now = signIn.standingOf(known.username());
            if (now != null && now.generation() == known.generation()) {
                return new SignInResult(
                        SignInResult.State.ACCEPTED,
                        known.username(),
                        now.roles(),
                        now.mustChange(),
                        now.generation(),
                        null);
            }
        }
        SignInResult result = signIn.check(username, password);
        remember(digest, result);
        return result;
    }

    private void remember(String digest, SignInResult result) {
        Instant now = clock.instant();
        if (remembered.size() >= MOST) {
            remembered.values().removeIf(one -> one.until().isBefore(now));
        }
        if (result.state() == SignInResult.State.ACCEPTED && remembered.size() < MOST) {
            remembered.put(digest, new Remembered(result.username(), result.generation(), now.plus(KEPT)));
        } else {
            remembered.remove(digest);
        }
    }

    /** A digest that means nothing outside this process. */
    static String digest(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(KEY);
            return Base64.getEncoder().encodeToString(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SecretKeySpec key() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}

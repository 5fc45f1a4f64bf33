package cn.kexin.crm.ejb.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the receiver knows an event of ours by (Standard Webhooks 1.0): HMAC-SHA256 over id, time and body, with a key that
 * only the two of us have.
 */
public final class HookSecret {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final byte[] key;

    /** @param text as {@link #generate} made it */
    public HookSecret(String text) {
        this.key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
    }

    /** @return a new secret as people copy it */
    public static String generate() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return PREFIX + Base64.getEncoder().encodeToString(random);
    }

    /**
     * @param id the header {@code webhook-id}
     * @param sentAt its second is the header {@code webhook-timestamp}
     * @return the header {@code webhook-signature}
     */
    public String sign(String id, Instant sentAt, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            String signed = id + "." + sentAt.getEpochSecond() + "." + body;
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package cn.kexin.crm.ejb.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of 256 bits under which secrets are kept (AES-GCM, NIST SP 800-38D). What is sealed names the key, so that a wrong one
 * is told from a damaged text, and is bound to the place where it stands: moved to another row it does not open.
 */
final class SealKey {

    private static final int BYTES = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_DIGITS = 8;
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String PREFIX = "sealed1.";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;
    private final String id;

    private SealKey(byte[] key) {
        this.key = key.clone();
        this.id = idOf(key);
    }

    static SealKey make() {
        byte[] made = new byte[BYTES];
        RANDOM.nextBytes(made);
        return new SealKey(made);
    }

    /** @return the key, or empty when the text is not 32 bytes in Base64 */
    static Optional<SealKey> parse(String text) {
        try {
            byte[] read = Base64.getDecoder().decode(text.strip());
            return read.length == BYTES ? Optional.of(new SealKey(read)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Eight digits by which people and logs tell keys apart; they say nothing of the key itself. */
    private static String idOf(byte[] key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("kexin seal".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(key)).substring(0, ID_DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isSealed(String text) {
        return text.startsWith(PREFIX);
    }

    /** @return the id of the key that a sealed text names */
    static String keyIdOf(String sealed) {
        return sealed.substring(PREFIX.length(), Math.min(PREFIX.length() + ID_DIGITS, sealed.length()));
    }

    /** @param place where it is to stand, the same when it is opened */
    String seal(String text, String place) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(NONCE + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
            return PREFIX + id + "." + Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return what was sealed; empty when it was with another key or for another place, or is damaged */
    Optional<String> open(String sealed, String place) {
        if (!sealed.startsWith(PREFIX + id + ".")) {
            return Optional.empty();
        }
        try {
            byte[] all = Base64.getDecoder().decode(sealed.substring(PREFIX.length() + ID_DIGITS + 1));
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE), place);
            byte[] text = cipher.doFinal(all, NONCE, all.length - NONCE);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    String id() {
        return id;
    }

    /** @return the key in Base64, as {@link #parse} reads it */
    String text() {
        return Base64.getEncoder().encodeToString(key);
    }
}

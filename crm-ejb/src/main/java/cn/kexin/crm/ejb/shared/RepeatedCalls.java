package cn.kexin.crm.ejb.shared;

import jakarta.ejb.Local;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;

/**
 * Remembers what a call was answered, so that a client that did not get the answer may ask again without the call being
 * done twice. The first to claim a key does the work; everyone else waits for or repeats its answer.
 */
@Local
public interface RepeatedCalls {

    /** How long an answer is kept. */
    Duration KEPT = Duration.ofHours(24);

    /** Longest key, in characters. */
    int MAX_KEY = 100;

    /** Longest answer that is kept, in characters. */
    int MAX_BODY = 1_000_000;

    /**
     * Claims a key in a transaction of its own.
     *
     * @param key the client's key; other callers may use the same without harm
     * @param fingerprint what is asked, to tell another question under the same key
     * @return null when the caller is the first and has to do the work, otherwise what is known of the first call
     */
    Known claim(@NotNull @Size(min = 1, max = MAX_KEY) String key, @NotNull @Size(max = 64) String fingerprint);

    /** Keeps the answer of a call that was claimed. */
    void answer(@NotNull String key, @NotNull Answer answer);

    /** Gives a key free again, because the call was refused and nothing was done. */
    void release(@NotNull String key);

    /**
     * What is known of an earlier call under the same key.
     *
     * @param fingerprint what was asked
     * @param answer what was answered; null while it is being worked on
     */
    record Known(String fingerprint, Answer answer) {}

    /**
     * An answer as it went out.
     *
     * @param status the HTTP status
     * @param location where the new resource is; may be null
     * @param etag its version; may be null
     * @param body the JSON text; may be null
     */
    record Answer(int status, String location, String etag, @Size(max = MAX_BODY) String body) {}
}

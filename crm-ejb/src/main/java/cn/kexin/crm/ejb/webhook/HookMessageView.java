package cn.kexin.crm.ejb.webhook;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * An event with its words and every attempt.
 *
 * @param body the CloudEvent as JSON
 * @param attempts the latest first
 */
public record HookMessageView(HookMessageRow row, String body, List<Attempt> attempts) implements Serializable {

    /**
     * One attempt.
     *
     * @param httpStatus null without an answer
     * @param error null with an answer
     */
    public record Attempt(Instant at, Integer httpStatus, String error, long tookMillis) implements Serializable {}
}

package cn.kexin.crm.ejb.mail;

import java.io.Serializable;
import java.time.Instant;

/**
 * How the mail servers are doing.
 *
 * @param in the mailbox that is read, as user@host:port/folder; null when none is configured
 * @param error what the server or the network said last; null when all is well
 * @param failures in a row
 * @param nextPollAt when it is tried again after a failure, or null
 * @param out the server that takes what we send; null when none is configured
 * @param queued messages that wait to be sent
 * @param failed messages that could not be sent, or may not have been
 * @param unfiled messages of which nobody knows whose they are
 */
public record MailServerStatus(
        String in,
        Instant lastPollAt,
        Instant lastSuccessAt,
        String error,
        int failures,
        Instant nextPollAt,
        String out,
        long queued,
        long failed,
        long unfiled)
        implements Serializable {}

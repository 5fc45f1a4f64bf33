package cn.kexin.crm.domain.mail;

import java.time.Duration;

/** How long to wait before a mail server is tried again: one minute, then twice as long each time, at most an hour. */
public final class BackOff {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 6;

    private BackOff() {}

    /** @param failures in a row, 1 for the first */
    public static Duration after(int failures) {
        Duration wait = Duration.ofMinutes(1L << Math.min(DOUBLINGS, Math.max(0, failures - 1)));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}

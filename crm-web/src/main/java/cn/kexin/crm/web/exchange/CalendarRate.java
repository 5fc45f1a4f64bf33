package cn.kexin.crm.web.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often calendars may be asked for: by an address and for a secret, each minute anew. */
@ApplicationScoped
public class CalendarRate {

    private static final int A_MINUTE = 30;
    private static final int MOST_CALLERS = 10_000;

    @Inject
    private Clock clock;

    private final Map<String, Integer> calls = new ConcurrentHashMap<>();
    private volatile long minute;

    /** @return whether there may be one more call of that caller in this minute */
    boolean allows(String caller) {
        long now = clock.instant().getEpochSecond() / 60;
        if (now != minute || calls.size() > MOST_CALLERS) {
            calls.clear();
            minute = now;
        }
        return calls.merge(caller, 1, Integer::sum) <= A_MINUTE;
    }
}

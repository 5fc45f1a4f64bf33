package cn.kexin.crm.ejb.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock under test: the system's time until a test sets or advances it, for everybody and at once. */
public class TestClock extends Clock {

    private static final TestClock INSTANCE = new TestClock();

    private volatile Instant fixed;

    /** Takes the place of the product's producer. */
    @Alternative
    @Priority(1)
    @ApplicationScoped
    public static class Producer {

        @Produces
        public Clock clock() {
            return INSTANCE;
        }
    }

    /** Stops the clock at an instant. */
    public static void set(Instant now) {
        INSTANCE.fixed = now;
    }

    /** Moves the clock on and leaves it stopped there. */
    public static void advance(Duration by) {
        INSTANCE.fixed = INSTANCE.instant().plus(by);
    }

    /** Returns to the system's time. */
    public static void reset() {
        INSTANCE.fixed = null;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        Instant now = fixed;
        return now == null ? Instant.now() : now;
    }
}

package cn.kexin.crm.ejb.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one source of time; tests replace it. */
@ApplicationScoped
public class ClockProducer {

    /** @return the system's clock in UTC; calendars bring their own zone */
    @Produces
    public Clock clock() {
        return Clock.systemUTC();
    }
}

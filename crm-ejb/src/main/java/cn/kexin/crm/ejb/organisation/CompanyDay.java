package cn.kexin.crm.ejb.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** The company's calendar date: days begin at midnight of the zone {@code crm.zone}, wherever the server stands. */
@ApplicationScoped
public class CompanyDay {

    @Inject
    private Clock clock;

    @Inject
    private CompanyZone zone;

    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone.get()));
    }
}

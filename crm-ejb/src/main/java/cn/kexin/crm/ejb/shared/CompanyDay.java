package cn.kexin.crm.ejb.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The company's calendar date: days begin at midnight of the zone {@code crm.zone}, wherever the server stands. */
@ApplicationScoped
public class CompanyDay {

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "crm.zone")
    private ZoneId zone;

    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}

package cn.kexin.crm.ejb.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The zone in which the company as a whole reads dates; units have their own through their calendars. */
@ApplicationScoped
public class CompanyZone {

    @Inject
    @ConfigProperty(name = "crm.zone", defaultValue = "Asia/Shanghai")
    private ZoneId zone;

    public ZoneId get() {
        return zone;
    }
}

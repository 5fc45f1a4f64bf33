package cn.kexin.crm.web.calendar;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.web.shared.MenuContribution;
import cn.kexin.crm.web.shared.MenuItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Calendars' place in the frame. */
@ApplicationScoped
public class CalendarMenu implements MenuContribution {

    @Override
    public List<MenuItem> items() {
        return List.of(MenuItem.administration(40, "calendars", "/calendar/list.xhtml", "pi-calendar", Role.ADMIN));
    }
}

package cn.kexin.crm.web.visit;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.web.shared.MenuContribution;
import cn.kexin.crm.web.shared.MenuItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where the frame leads to appointments and return visits. */
@ApplicationScoped
public class VisitMenu implements MenuContribution {

    private static final Role[] BUSINESS = {
        Role.SALES,
        Role.SALES_DIRECTOR,
        Role.CUSTOMER_DEPT,
        Role.FUNCTIONAL,
        Role.PROJECT_TEAM,
        Role.SERVICE,
        Role.MARKETING,
        Role.DEPT_HEAD,
        Role.EXECUTIVE
    };

    private static final Role[] PLANNERS = {
        Role.SALES,
        Role.SALES_DIRECTOR,
        Role.CUSTOMER_DEPT,
        Role.FUNCTIONAL,
        Role.PROJECT_TEAM,
        Role.SERVICE,
        Role.DEPT_HEAD
    };

    @Override
    public List<MenuItem> items() {
        return List.of(
                MenuItem.navigation(58, "appointment", "/appointment/calendar.xhtml", "pi-calendar", BUSINESS),
                MenuItem.navigation(60, "visit", "/visit/list.xhtml", "pi-replay", BUSINESS),
                MenuItem.administration(56, "visitRules", "/visit/rules.xhtml", "pi-list-check", Role.CUSTOMER_DEPT),
                MenuItem.quickCreate(45, "newAppointment", "/appointment/edit.xhtml", "pi-calendar-plus", PLANNERS),
                MenuItem.administration(
                        55, "visitSettings", "/appointment/settings.xhtml", "pi-car", Role.CUSTOMER_DEPT));
    }
}

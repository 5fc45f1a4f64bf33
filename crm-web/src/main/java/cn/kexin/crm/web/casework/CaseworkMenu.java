package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.web.shared.MenuContribution;
import cn.kexin.crm.web.shared.MenuItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where the frame leads into casework. */
@ApplicationScoped
public class CaseworkMenu implements MenuContribution {

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

    @Override
    public List<MenuItem> items() {
        return List.of(
                MenuItem.navigation(10, "work", "/work/list.xhtml", "pi-check-square", BUSINESS),
                MenuItem.navigation(30, "case", "/case/list.xhtml", "pi-briefcase", BUSINESS),
                MenuItem.quickCreate(5, "newCase", "/case/edit.xhtml", "pi-briefcase", BUSINESS),
                MenuItem.administration(53, "policies", "/case/policies.xhtml", "pi-stopwatch", Role.CUSTOMER_DEPT),
                MenuItem.administration(
                        55, "routing", "/case/routing.xhtml", "pi-directions", Role.CUSTOMER_DEPT, Role.ADMIN),
                MenuItem.administration(30, "process", "/process/list.xhtml", "pi-sitemap", Role.ADMIN));
    }
}

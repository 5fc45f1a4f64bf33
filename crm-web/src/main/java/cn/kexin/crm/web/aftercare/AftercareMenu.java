package cn.kexin.crm.web.aftercare;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.web.shared.MenuContribution;
import cn.kexin.crm.web.shared.MenuItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where the frame leads to warranties. */
@ApplicationScoped
public class AftercareMenu implements MenuContribution {

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
                MenuItem.navigation(62, "warranty", "/aftercare/items.xhtml", "pi-shield", BUSINESS),
                MenuItem.administration(54, "seasons", "/aftercare/seasons.xhtml", "pi-sun", Role.CUSTOMER_DEPT));
    }
}

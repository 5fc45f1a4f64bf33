package cn.kexin.crm.web.touch;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.web.shared.MenuContribution;
import cn.kexin.crm.web.shared.MenuItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where the frame leads to contacts and how relationships grow. */
@ApplicationScoped
public class TouchMenu implements MenuContribution {

    @Override
    public List<MenuItem> items() {
        return List.of(
                MenuItem.navigation(
                        22,
                        "touches",
                        "/touch/figures.xhtml",
                        "pi-comments",
                        Role.SALES_DIRECTOR,
                        Role.CUSTOMER_DEPT,
                        Role.DEPT_HEAD,
                        Role.EXECUTIVE),
                MenuItem.administration(52, "stages", "/touch/stages.xhtml", "pi-angle-double-up", Role.CUSTOMER_DEPT));
    }
}

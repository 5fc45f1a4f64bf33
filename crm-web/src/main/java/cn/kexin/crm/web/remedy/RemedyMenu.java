package cn.kexin.crm.web.remedy;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.web.shared.MenuContribution;
import cn.kexin.crm.web.shared.MenuItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where the frame leads to root causes. */
@ApplicationScoped
public class RemedyMenu implements MenuContribution {

    @Override
    public List<MenuItem> items() {
        return List.of(MenuItem.navigation(
                34,
                "causes",
                "/remedy/list.xhtml",
                "pi-search-plus",
                Role.SALES_DIRECTOR,
                Role.CUSTOMER_DEPT,
                Role.FUNCTIONAL,
                Role.PROJECT_TEAM,
                Role.SERVICE,
                Role.DEPT_HEAD,
                Role.EXECUTIVE));
    }
}

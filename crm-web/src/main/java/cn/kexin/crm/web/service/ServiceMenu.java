package cn.kexin.crm.web.service;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.web.shared.MenuContribution;
import cn.kexin.crm.web.shared.MenuItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where the frame leads to the service desk. */
@ApplicationScoped
public class ServiceMenu implements MenuContribution {

    @Override
    public List<MenuItem> items() {
        return List.of(MenuItem.navigation(
                15,
                "desk",
                "/service/desk.xhtml",
                "pi-headphones",
                Role.SERVICE,
                Role.CUSTOMER_DEPT,
                Role.FUNCTIONAL,
                Role.PROJECT_TEAM,
                Role.SALES,
                Role.DEPT_HEAD));
    }
}

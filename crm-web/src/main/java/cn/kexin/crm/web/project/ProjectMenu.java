package cn.kexin.crm.web.project;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.web.shared.MenuContribution;
import cn.kexin.crm.web.shared.MenuItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where the frame leads to projects. */
@ApplicationScoped
public class ProjectMenu implements MenuContribution {

    @Override
    public List<MenuItem> items() {
        return List.of(MenuItem.navigation(
                40,
                "project",
                "/project/list.xhtml",
                "pi-building",
                Role.SALES,
                Role.SALES_DIRECTOR,
                Role.CUSTOMER_DEPT,
                Role.FUNCTIONAL,
                Role.PROJECT_TEAM,
                Role.SERVICE,
                Role.MARKETING,
                Role.DEPT_HEAD,
                Role.EXECUTIVE));
    }
}

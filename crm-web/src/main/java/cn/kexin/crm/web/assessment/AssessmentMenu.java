package cn.kexin.crm.web.assessment;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.web.shared.MenuContribution;
import cn.kexin.crm.web.shared.MenuItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Assessment's place in the frame: open to everybody who is assessed. */
@ApplicationScoped
public class AssessmentMenu implements MenuContribution {

    @Override
    public List<MenuItem> items() {
        return List.of(MenuItem.navigation(
                90,
                "assessment",
                "/assessment/list.xhtml",
                "pi-chart-bar",
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

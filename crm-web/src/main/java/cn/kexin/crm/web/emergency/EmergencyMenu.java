package cn.kexin.crm.web.emergency;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.web.shared.MenuContribution;
import cn.kexin.crm.web.shared.MenuItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where the frame leads to emergency plans. */
@ApplicationScoped
public class EmergencyMenu implements MenuContribution {

    @Override
    public List<MenuItem> items() {
        return List.of(MenuItem.administration(
                47,
                "emergencyPlans",
                "/emergency/plans.xhtml",
                "pi-megaphone",
                Role.CUSTOMER_DEPT,
                Role.SERVICE,
                Role.DEPT_HEAD,
                Role.EXECUTIVE));
    }
}

package cn.kexin.crm.web.privacy;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.web.shared.MenuContribution;
import cn.kexin.crm.web.shared.MenuItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where the frame offers people's rights. */
@ApplicationScoped
public class PrivacyMenu implements MenuContribution {

    @Override
    public List<MenuItem> items() {
        return List.of(
                MenuItem.administration(
                        55, "dataRequests", "/privacy/list.xhtml", "pi-id-card", Role.CUSTOMER_DEPT, Role.EXECUTIVE),
                MenuItem.administration(
                        56, "retention", "/privacy/retention.xhtml", "pi-history", Role.CUSTOMER_DEPT, Role.ADMIN));
    }
}

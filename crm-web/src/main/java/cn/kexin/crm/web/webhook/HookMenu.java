package cn.kexin.crm.web.webhook;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.web.shared.MenuContribution;
import cn.kexin.crm.web.shared.MenuItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where the frame leads to web-hooks. */
@ApplicationScoped
public class HookMenu implements MenuContribution {

    @Override
    public List<MenuItem> items() {
        return List.of(MenuItem.administration(82, "webhooks", "/webhook/list.xhtml", "pi-share-alt", Role.ADMIN));
    }
}

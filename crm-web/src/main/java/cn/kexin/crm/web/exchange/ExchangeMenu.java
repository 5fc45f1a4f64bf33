package cn.kexin.crm.web.exchange;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.web.shared.MenuContribution;
import cn.kexin.crm.web.shared.MenuItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where imports and the log of exports are found. */
@ApplicationScoped
public class ExchangeMenu implements MenuContribution {

    @Override
    public List<MenuItem> items() {
        return List.of(
                MenuItem.administration(
                        60, "imports", "/exchange/list.xhtml", "pi-upload", Role.CUSTOMER_DEPT, Role.ADMIN),
                MenuItem.administration(
                        61, "exports", "/exchange/exports.xhtml", "pi-download", Role.CUSTOMER_DEPT, Role.ADMIN));
    }
}

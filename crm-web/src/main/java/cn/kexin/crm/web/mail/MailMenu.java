package cn.kexin.crm.web.mail;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.web.shared.MenuContribution;
import cn.kexin.crm.web.shared.MenuItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where the frame leads to e-mail. */
@ApplicationScoped
public class MailMenu implements MenuContribution {

    @Override
    public List<MenuItem> items() {
        return List.of(
                MenuItem.navigation(
                        24,
                        "mail",
                        "/mail/unfiled.xhtml",
                        "pi-envelope",
                        Role.CUSTOMER_DEPT,
                        Role.SERVICE,
                        Role.SALES_DIRECTOR),
                MenuItem.administration(
                        54,
                        "mailTemplates",
                        "/mail/templates.xhtml",
                        "pi-file-edit",
                        Role.CUSTOMER_DEPT,
                        Role.MARKETING),
                MenuItem.administration(80, "mailStatus", "/mail/status.xhtml", "pi-server", Role.ADMIN));
    }
}

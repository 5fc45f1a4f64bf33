package cn.kexin.crm.web.organisation;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.web.shared.MenuContribution;
import cn.kexin.crm.web.shared.MenuItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where the company itself is administered. */
@ApplicationScoped
public class OrganisationMenu implements MenuContribution {

    @Override
    public List<MenuItem> items() {
        return List.of(
                MenuItem.administration(10, "units", "/organisation/units.xhtml", "pi-sitemap", Role.ADMIN),
                MenuItem.administration(20, "people", "/organisation/people.xhtml", "pi-id-card", Role.ADMIN),
                MenuItem.administration(
                        30, "delegations", "/organisation/delegations.xhtml", "pi-share-alt", Role.ADMIN),
                MenuItem.administration(
                        40,
                        "authority",
                        "/organisation/authority.xhtml",
                        "pi-shield",
                        Role.ADMIN,
                        Role.CUSTOMER_DEPT,
                        Role.EXECUTIVE),
                MenuItem.quickCreate(90, "newPerson", "/organisation/person-edit.xhtml", "pi-user-plus", Role.ADMIN));
    }
}

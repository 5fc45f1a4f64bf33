package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.web.shared.MenuContribution;
import cn.kexin.crm.web.shared.MenuItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where the frame offers the archive. */
@ApplicationScoped
public class CustomerMenu implements MenuContribution {

    private static final Role[] READERS = {
        Role.SALES,
        Role.SALES_DIRECTOR,
        Role.CUSTOMER_DEPT,
        Role.FUNCTIONAL,
        Role.PROJECT_TEAM,
        Role.SERVICE,
        Role.MARKETING,
        Role.DEPT_HEAD,
        Role.EXECUTIVE
    };

    private static final Role[] WRITERS = {
        Role.SALES,
        Role.SALES_DIRECTOR,
        Role.CUSTOMER_DEPT,
        Role.FUNCTIONAL,
        Role.PROJECT_TEAM,
        Role.SERVICE,
        Role.MARKETING,
        Role.DEPT_HEAD
    };

    @Override
    public List<MenuItem> items() {
        return List.of(
                MenuItem.navigation(20, "customer", "/customer/list.xhtml", "pi-users", READERS),
                MenuItem.administration(50, "tags", "/customer/tags.xhtml", "pi-tags", Role.CUSTOMER_DEPT),
                MenuItem.administration(52, "standards", "/customer/standards.xhtml", "pi-star", Role.CUSTOMER_DEPT),
                MenuItem.administration(60, "fields", "/customer/fields.xhtml", "pi-list", Role.ADMIN),
                MenuItem.administration(62, "numbers", "/customer/numbers.xhtml", "pi-hashtag", Role.ADMIN),
                MenuItem.administration(
                        55, "sources", "/customer/sources.xhtml", "pi-compass", Role.ADMIN, Role.CUSTOMER_DEPT),
                MenuItem.quickCreate(10, "newTouch", "/customer/touch.xhtml", "pi-comment", WRITERS),
                MenuItem.quickCreate(20, "newCustomer", "/customer/edit.xhtml", "pi-user-plus", WRITERS));
    }
}

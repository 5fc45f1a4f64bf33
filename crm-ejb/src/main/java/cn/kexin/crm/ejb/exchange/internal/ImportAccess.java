package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/**
 * Who may import what, and see which import: the archive is the customer department's, the calendar the administrator's,
 * a history, which brings units and people along, either's. The customer department sees all imports, others those they
 * started.
 */
@ApplicationScoped
public class ImportAccess {

    Conditions restrict(Conditions conditions, Viewer viewer) {
        return viewer.has(Role.CUSTOMER_DEPT)
                ? conditions
                : conditions.and("r.starter.id = :starter", "starter", viewer.personId());
    }

    List<ImportKind> kinds(Viewer viewer) {
        return Arrays.stream(ImportKind.values())
                .filter(kind -> viewer.has(roles(kind)))
                .toList();
    }

    /** @throws EJBAccessException when the viewer may not import such files */
    void require(ImportKind kind, Viewer viewer) {
        if (!viewer.has(roles(kind))) {
            throw new EJBAccessException("import of " + kind.code());
        }
    }

    private static Role[] roles(ImportKind kind) {
        return switch (kind) {
            case CUSTOMERS, CONTACTS, VCARD, INTERACTIONS, OCDS -> new Role[] {Role.CUSTOMER_DEPT};
            case SERVICE_HISTORY -> new Role[] {Role.CUSTOMER_DEPT, Role.ADMIN};
            case HOLIDAYS -> new Role[] {Role.ADMIN};
        };
    }
}

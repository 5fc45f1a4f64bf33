package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;

/** Who may see which import: the customer department all of them, others those they started. */
@ApplicationScoped
public class ImportAccess {

    Conditions restrict(Conditions conditions, Viewer viewer) {
        return viewer.has(Role.CUSTOMER_DEPT)
                ? conditions
                : conditions.and("r.starter.id = :starter", "starter", viewer.personId());
    }
}

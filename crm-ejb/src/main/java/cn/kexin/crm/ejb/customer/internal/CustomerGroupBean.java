package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.CustomerGroup;
import cn.kexin.crm.ejb.customer.CustomerGroupFacade;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Reads the customers around one. */
@Stateless
@RolesAllowed({
    Role.Names.SALES,
    Role.Names.SALES_DIRECTOR,
    Role.Names.CUSTOMER_DEPT,
    Role.Names.FUNCTIONAL,
    Role.Names.PROJECT_TEAM,
    Role.Names.SERVICE,
    Role.Names.MARKETING,
    Role.Names.DEPT_HEAD,
    Role.Names.EXECUTIVE
})
public class CustomerGroupBean implements CustomerGroupFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CustomerAccess access;

    @Inject
    private CustomerGroups groups;

    @Override
    public CustomerGroup of(long customerId, int most) {
        Viewer me = viewer.get();
        Conditions where = access.restrict(new Conditions(), me, "c").and("c.id = :id", "id", customerId);
        String above = "select g.id, g.number, g.name, " + access.idIfSeen("g", me, where)
                + ", d.id, d.number, d.name, " + access.idIfSeen("d", me, where)
                + " from Customer c left join c.parent g left join c.dealer d";
        return where.bind(em.createQuery(above + where.where(), Object[].class))
                .getResultStream()
                .findFirst()
                .map(row -> groups.around(customerId, link(row, 0), link(row, 4), most, me))
                .orElseThrow(() -> new NotFoundException("customer", customerId));
    }

    private static Ref link(Object[] row, int at) {
        boolean seen = row[at + 3] != null;
        return Ref.of((Long) row[at], seen ? (String) row[at + 1] : null, seen ? (String) row[at + 2] : null);
    }
}

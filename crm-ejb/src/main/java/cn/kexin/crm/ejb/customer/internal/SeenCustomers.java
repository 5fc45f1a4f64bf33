package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Asks the access predicate about customers whose ids are known. */
@ApplicationScoped
public class SeenCustomers {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerAccess access;

    /**
     * @param ids at least one
     * @return those of them that the viewer sees
     */
    public Set<Long> among(Collection<Long> ids, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "c").and("c.id in :ids", "ids", ids);
        return new HashSet<>(where.bind(em.createQuery("select c.id from Customer c" + where.where(), Long.class))
                .getResultList());
    }
}

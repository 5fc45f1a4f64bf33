package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.customer.CustomerVisibility;
import cn.kexin.crm.ejb.customer.OpenWork;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What cases mean for customers: open work, and a reason to be seen by the units that owe it. */
@ApplicationScoped
public class CustomerWork implements OpenWork, CustomerVisibility {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseAccess access;

    @Override
    public Map<Long, Long> count(Collection<Long> customerIds) {
        Map<Long, Long> open = new HashMap<>();
        em.createQuery(
                        """
                        select c.customer.id, count(c) from CustomerCase c
                        where c.customer.id in :customers and c.status <> :closed group by c.customer.id""",
                        Object[].class)
                .setParameter("customers", customerIds)
                .setParameter("closed", StageKind.CLOSED)
                .getResultList()
                .forEach(row -> open.put((Long) row[0], (Long) row[1]));
        return open;
    }

    @Override
    public String condition(Viewer viewer, String alias) {
        return """
               exists (select vc.id from CustomerCase vc where column('customer_id', vc) = %s.id and (column('unit_id', vc) in :workUnits \
               or column('person_id', vc) in :workPersons or column('owner_id', vc) in :workPersons \
               or exists (select vt.id from CaseTask vt where column('case_id', vt) = vc.id \
               and (column('unit_id', vt) in :workUnits or column('person_id', vt) in :workPersons))))"""
                .formatted(alias);
    }

    @Override
    public Map<String, Object> parameters(Viewer viewer) {
        return Map.of("workUnits", access.ownUnits(viewer), "workPersons", viewer.actingFor());
    }
}

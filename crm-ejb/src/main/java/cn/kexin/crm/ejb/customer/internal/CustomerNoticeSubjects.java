package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.notification.NoticeSubjectRow;
import cn.kexin.crm.ejb.notification.NoticeSubjects;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Customers as what notices are about. */
@ApplicationScoped
public class CustomerNoticeSubjects implements NoticeSubjects {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerAccess access;

    @Override
    public String type() {
        return Customer.TYPE;
    }

    @Override
    public String seen(Conditions query, Viewer viewer, String idPath) {
        if (viewer.scope(DataRight.SEE).isEmpty()) {
            return null;
        }
        Conditions customers = access.restrict(new Conditions(), viewer, "ncu").and("ncu.id = " + idPath);
        customers.lendTo(query);
        return "exists (select ncu.id from Customer ncu" + customers.where() + ")";
    }

    @Override
    public Map<Long, NoticeSubjectRow> describe(Collection<Long> ids, Viewer viewer) {
        Map<Long, NoticeSubjectRow> rows = new HashMap<>();
        em.createQuery("select c.id, c.number, c.name from Customer c where c.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> rows.put((Long) row[0], new NoticeSubjectRow((String) row[1], null, (String) row[2])));
        return rows;
    }
}

package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.ejb.casework.CaseAccess;
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

/** Cases as what notices are about. */
@ApplicationScoped
public class CaseNoticeSubjects implements NoticeSubjects {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseAccess access;

    @Inject
    private CustomerAccess customers;

    @Override
    public String type() {
        return CaseNews.TYPE;
    }

    @Override
    public String seen(Conditions query, Viewer viewer, String idPath) {
        if (!access.seesAll(viewer) && viewer.scope(DataRight.SEE).isEmpty()) {
            return null;
        }
        Conditions cases = access.restrict(new Conditions(), viewer, "nc").and("nc.id = " + idPath);
        cases.lendTo(query);
        return "exists (select nc.id from CustomerCase nc" + cases.where() + ")";
    }

    @Override
    public Map<Long, NoticeSubjectRow> describe(Collection<Long> ids, Viewer viewer) {
        Conditions where = new Conditions().and("c.id in :ids", "ids", ids);
        String customer = customers.idIfSeen("cu", viewer, where);
        Map<Long, NoticeSubjectRow> rows = new HashMap<>();
        where.bind(em.createQuery(
                        "select c.id, c.number, c.subject, cu.name, " + customer
                                + " from CustomerCase c join c.customer cu" + where.where(),
                        Object[].class))
                .getResultList()
                .forEach(row -> rows.put(
                        (Long) row[0],
                        new NoticeSubjectRow(
                                (String) row[1], (String) row[2], row[4] == null ? null : (String) row[3])));
        return rows;
    }
}

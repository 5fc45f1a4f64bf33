package cn.kexin.crm.ejb.emergency.internal;

import cn.kexin.crm.domain.emergency.Emergency;
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

/** Emergencies as what notices are about: of the case its number. */
@ApplicationScoped
public class EmergencyNoticeSubjects implements NoticeSubjects {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private EmergencyAccess access;

    @Override
    public String type() {
        return Emergency.TYPE;
    }

    @Override
    public String seen(Conditions query, Viewer viewer, String idPath) {
        return "exists (select ne.id from Emergency ne where ne.id = " + idPath + " and ("
                + access.seen(query, viewer, "ne") + "))";
    }

    @Override
    public Map<Long, NoticeSubjectRow> describe(Collection<Long> ids, Viewer viewer) {
        Map<Long, NoticeSubjectRow> rows = new HashMap<>();
        em.createQuery(
                        "select e.id, c.number from Emergency e join e.customerCase c where e.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> rows.put((Long) row[0], new NoticeSubjectRow((String) row[1], null, null)));
        return rows;
    }
}

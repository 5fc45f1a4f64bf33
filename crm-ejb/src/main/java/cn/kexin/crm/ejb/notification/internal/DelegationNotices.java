package cn.kexin.crm.ejb.notification.internal;

import cn.kexin.crm.domain.notification.NoticeKind;
import cn.kexin.crm.ejb.notification.News;
import cn.kexin.crm.ejb.notification.NoticeSubjectRow;
import cn.kexin.crm.ejb.notification.NoticeSubjects;
import cn.kexin.crm.ejb.notification.Notices;
import cn.kexin.crm.ejb.organisation.DelegationGiven;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells people that they stand in for somebody; only the two of them see it. */
@ApplicationScoped
public class DelegationNotices implements NoticeSubjects {

    private static final String TYPE = "delegation";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Notices notices;

    void tell(@Observes DelegationGiven given) {
        notices.tell(
                News.of(NoticeKind.DELEGATED, TYPE, given.delegationId()).by(given.actorId()),
                List.of(given.toPersonId()));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String seen(Conditions query, Viewer viewer, String idPath) {
        query.with("standsIn", viewer.personId());
        return "exists (select nd.id from Delegation nd where nd.id = " + idPath
                + " and (column('from_person_id', nd) = :standsIn or column('to_person_id', nd) = :standsIn))";
    }

    @Override
    public Map<Long, NoticeSubjectRow> describe(Collection<Long> ids, Viewer viewer) {
        Map<Long, NoticeSubjectRow> rows = new HashMap<>();
        em.createQuery(
                        "select d.id, f.name, d.firstDay, d.lastDay from Delegation d join d.from f where d.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row ->
                        rows.put((Long) row[0], new NoticeSubjectRow((String) row[1], row[2] + " – " + row[3], null)));
        return rows;
    }
}

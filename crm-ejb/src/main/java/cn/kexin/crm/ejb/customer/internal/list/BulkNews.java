package cn.kexin.crm.ejb.customer.internal.list;

import cn.kexin.crm.domain.customer.list.BulkChange;
import cn.kexin.crm.domain.notification.NoticeKind;
import cn.kexin.crm.domain.shared.JobState;
import cn.kexin.crm.ejb.notification.News;
import cn.kexin.crm.ejb.notification.NoticeSubjectRow;
import cn.kexin.crm.ejb.notification.NoticeSubjects;
import cn.kexin.crm.ejb.notification.Notices;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.JobEnded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Tells whoever had many customers changed at once, and nobody else, that it has come to its end. */
@ApplicationScoped
public class BulkNews implements NoticeSubjects {

    private static final String TYPE = "bulkChange";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Notices notices;

    void tell(@Observes JobEnded ended) {
        if (ended.status().kind().equals(BulkJob.KIND) && ended.status().state() != JobState.CANCELLED) {
            BulkChange change =
                    em.find(BulkChange.class, Long.parseLong(ended.status().subject()));
            NoticeKind kind = ended.status().state() == JobState.DONE ? NoticeKind.JOB_DONE : NoticeKind.JOB_FAILED;
            notices.tell(News.of(kind, TYPE, change.getId()), change.getActor());
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String seen(Conditions query, Viewer viewer, String idPath) {
        query.with("bulkActor", viewer.personId());
        return "exists (select nb.id from BulkChange nb where nb.id = " + idPath
                + " and column('actor_id', nb) = :bulkActor)";
    }

    /** What was changed stands on its page, in the words of the fields there. */
    @Override
    public Map<Long, NoticeSubjectRow> describe(Collection<Long> ids, Viewer viewer) {
        Map<Long, NoticeSubjectRow> rows = new HashMap<>();
        ids.forEach(id -> rows.put(id, new NoticeSubjectRow(null, null, null)));
        return rows;
    }
}

package cn.kexin.crm.ejb.exchange.internal;

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
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells people that their import, or the taking back of one, has ended. */
@ApplicationScoped
public class ImportNews implements NoticeSubjects {

    private static final String TYPE = "import";
    private static final Set<String> JOBS = Set.of(ImportJob.KIND, ReversalJob.KIND);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Notices notices;

    @Inject
    private ImportAccess access;

    void tell(@Observes JobEnded ended) {
        boolean told = ended.createdById() != null
                && JOBS.contains(ended.status().kind())
                && ended.status().state() != JobState.CANCELLED;
        if (told) {
            NoticeKind kind = ended.status().state() == JobState.DONE ? NoticeKind.JOB_DONE : NoticeKind.JOB_FAILED;
            notices.tell(News.of(kind, TYPE, Long.parseLong(ended.status().subject())), List.of(ended.createdById()));
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String seen(Conditions query, Viewer viewer, String idPath) {
        Conditions runs = access.restrict(new Conditions(), viewer).and("r.id = " + idPath);
        runs.lendTo(query);
        return "exists (select r.id from ImportRun r" + runs.where() + ")";
    }

    @Override
    public Map<Long, NoticeSubjectRow> describe(Collection<Long> ids, Viewer viewer) {
        Map<Long, NoticeSubjectRow> rows = new HashMap<>();
        em.createQuery("select r.id, r.fileName from ImportRun r where r.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> rows.put((Long) row[0], new NoticeSubjectRow(null, (String) row[1], null)));
        return rows;
    }
}

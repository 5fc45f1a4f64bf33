package cn.kexin.crm.ejb.webhook.internal;

import cn.kexin.crm.domain.webhook.HookMessage;
import cn.kexin.crm.ejb.notification.NoticeSubjects;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.organisation.internal.ViewerProducer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Whether a subscription's owner may see now what an event is about, by the predicate that notices ask, too. */
@ApplicationScoped
public class HookSight {

    @PersistenceContext
    private EntityManager em;

    @EJB
    private ViewerProducer viewers;

    @Inject
    @Any
    private Instance<NoticeSubjects> subjects;

    boolean mayHear(HookMessage message) {
        if (message.getSubjectType() == null) {
            return true;
        }
        Viewer owner = viewers.find(message.getSubscription().getOwner().getUsername());
        return owner != null
                && subjects.stream()
                        .filter(each -> each.type().equals(message.getSubjectType()))
                        .anyMatch(each -> sees(each, owner, message.getId()));
    }

    private boolean sees(NoticeSubjects subject, Viewer owner, long messageId) {
        Conditions where = new Conditions().and("m.id = :message", "message", messageId);
        String seen = subject.seen(where, owner, "m.subjectId");
        if (seen == null) {
            return false;
        }
        where.and(seen);
        return !where.bind(em.createQuery("select m.id from HookMessage m" + where.where(), Long.class))
                .getResultList()
                .isEmpty();
    }
}

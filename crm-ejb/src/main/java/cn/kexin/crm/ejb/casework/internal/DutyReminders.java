package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.CaseTask;
import cn.kexin.crm.domain.casework.TaskState;
import cn.kexin.crm.domain.notification.NoticeKind;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.notification.News;
import cn.kexin.crm.ejb.notification.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Tells of one duty in a transaction of its own that its deadline comes near, or has passed. */
@ApplicationScoped
public class DutyReminders {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    /** @return ids, above the given one, of duties of which somebody has to be told by now */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Long> due(long afterId, int limit) {
        return em.createQuery(
                        """
                        select t.id from CaseTask t where t.reminder.at <= :now and t.state = :open and t.id > :after \
                        order by t.id""",
                        Long.class)
                .setParameter("now", clock.instant())
                .setParameter("open", TaskState.OPEN)
                .setParameter("after", afterId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Whoever has the duty is told, or those in whose queue it waits; of a missed deadline the head of their unit, too. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void remind(long taskId) {
        Instant now = clock.instant();
        CaseTask task = em.find(CaseTask.class, taskId);
        if (task == null || !task.isReminderDue(now)) {
            return;
        }
        boolean missed = task.remind();
        News news = News.of(
                missed ? NoticeKind.DUTY_MISSED : NoticeKind.DUTY_WARNED,
                CaseNews.TYPE,
                task.getCustomerCase().getId());
        if (task.getPerson() == null) {
            notices.tell(news, task.getRole(), task.getUnit());
        } else {
            notices.tell(news, task.getPerson());
        }
        if (missed) {
            notices.tell(news, Role.DEPT_HEAD, task.getUnit());
        }
    }
}

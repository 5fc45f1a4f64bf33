package cn.kexin.crm.ejb.customer.internal.list;

import cn.kexin.crm.domain.customer.list.BulkChange;
import cn.kexin.crm.domain.customer.list.BulkOutcome;
import cn.kexin.crm.domain.customer.list.BulkState;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.organisation.internal.ViewerProducer;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The steps of a change in the background, each a transaction, under the rights that its author has at that moment. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class BulkSteps {

    @PersistenceContext
    private EntityManager em;

    @EJB
    private ViewerProducer viewers;

    @Inject
    private BulkSlice slices;

    @Inject
    private Clock clock;

    public long total(long changeId) {
        return em.createQuery("select count(l) from BulkLine l where l.changeId = :change", Long.class)
                .setParameter("change", changeId)
                .getSingleResult();
    }

    /** @return how many lines are still to be looked at */
    public long left(long changeId) {
        BulkChange change = em.find(BulkChange.class, changeId);
        return em.createQuery(
                        "select count(l) from BulkLine l where l.changeId = :change and l.outcome = :left", Long.class)
                .setParameter("change", changeId)
                .setParameter(
                        "left", change.getState() == BulkState.UNDOING ? BulkOutcome.CHANGED : BulkOutcome.WAITING)
                .getSingleResult();
    }

    /** @return how many lines were looked at; the change is over when there were none */
    public int slice(long changeId) {
        BulkChange change = em.find(BulkChange.class, changeId, LockModeType.PESSIMISTIC_WRITE);
        if (!change.isRunning()) {
            return 0;
        }
        Viewer actor = viewers.find(change.getActor().getUsername());
        if (actor == null) {
            throw new BusinessRuleException("list.error.actorLeft");
        }
        int looked = change.getState() == BulkState.UNDOING ? slices.undo(change, actor) : slices.change(change, actor);
        if (looked == 0) {
            change.end(clock.instant());
        }
        return looked;
    }

    /** The change will not go on by itself. */
    @Transactional(Transactional.TxType.REQUIRED)
    public void stop(long changeId) {
        em.find(BulkChange.class, changeId, LockModeType.PESSIMISTIC_WRITE).stop(clock.instant());
    }
}

package cn.kexin.crm.ejb.touch.internal;

import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.ejb.shared.JobRun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** One slice of customers of a {@link StageReview}. */
@ApplicationScoped
public class StageSlices {

    private static final int SLICE = 200;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private StageProposer proposer;

    /** @return how many customers it looked at; 0 at the end */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int look(long after, JobRun run) {
        List<Long> ids = em.createQuery(
                        """
                        select c.id from Customer c where c.id > :after and column('merged_into_id', c) is null \
                        and c.relationshipStage <> :highest \
                        and exists (select 1 from Interaction i where i.customer = c) order by c.id""",
                        Long.class)
                .setParameter("after", after)
                .setParameter("highest", RelationshipStage.RELATIONSHIP)
                .setMaxResults(SLICE)
                .getResultList();
        if (!ids.isEmpty()) {
            proposer.look(ids);
            em.flush();
            em.clear();
            run.checkpoint(Long.toString(ids.get(ids.size() - 1)));
        }
        return ids.size();
    }
}

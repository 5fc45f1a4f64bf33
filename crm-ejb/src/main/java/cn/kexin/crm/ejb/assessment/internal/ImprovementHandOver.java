package cn.kexin.crm.ejb.assessment.internal;

import cn.kexin.crm.domain.assessment.ImprovementPlan;
import cn.kexin.crm.domain.assessment.ImprovementState;
import cn.kexin.crm.ejb.organisation.PersonLeaving;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** When somebody leaves, their improvement plans that are not done go to the successor. */
@ApplicationScoped
public class ImprovementHandOver {

    @PersistenceContext
    private EntityManager em;

    void handOver(@Observes @Priority(300) PersonLeaving leaving) {
        List<ImprovementPlan> owned = em.createQuery(
                        """
                        select i from ImprovementPlan i join fetch i.scorecard s join fetch s.period join fetch s.unit \
                        left join fetch s.person where i.owner = :person and i.state <> :done order by i.dueOn, i.id""",
                        ImprovementPlan.class)
                .setParameter("person", leaving.person())
                .setParameter("done", ImprovementState.DONE)
                .getResultList();
        owned.forEach(plan -> plan.handOver(leaving.successor()));
        leaving.moved(
                "assessment.moved.improvements",
                owned.stream().map(ImprovementHandOver::label).toList());
    }

    private static String label(ImprovementPlan plan) {
        return plan.getScorecard().getPeriod().getCode() + " "
                + plan.getScorecard().subjectName();
    }
}

package cn.kexin.crm.ejb.emergency.internal;

import cn.kexin.crm.domain.emergency.EmergencyPlan;
import cn.kexin.crm.domain.emergency.EmergencyPlanDuty;
import cn.kexin.crm.domain.emergency.EmergencyStep;
import cn.kexin.crm.ejb.organisation.PersonLeaving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;

/** Whoever leaves is called no more: their place in call lists goes to the successor. */
@ApplicationScoped
public class CallListHandOver {

    @PersistenceContext
    private EntityManager em;

    void handOver(@Observes PersonLeaving leaving) {
        List<EmergencyStep> steps = em.createQuery(
                        "select s from EmergencyStep s join fetch s.plan where s.person = :person", EmergencyStep.class)
                .setParameter("person", leaving.person())
                .getResultList();
        steps.forEach(step -> step.replace(leaving.successor()));
        List<EmergencyPlanDuty> duties = em.createQuery(
                        "select d from EmergencyPlanDuty d join fetch d.plan where d.person = :person",
                        EmergencyPlanDuty.class)
                .setParameter("person", leaving.person())
                .getResultList();
        duties.forEach(duty -> duty.replace(leaving.successor()));
        leaving.moved(
                "emergency.moved.calls",
                Stream.concat(
                                steps.stream().map(EmergencyStep::getPlan),
                                duties.stream().map(EmergencyPlanDuty::getPlan))
                        .map(EmergencyPlan::getName)
                        .distinct()
                        .toList());
    }
}

package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Interaction;
import cn.kexin.crm.domain.customer.NextStep;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.ejb.organisation.Members;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Lets touches settle next steps and bring up new ones. */
@ApplicationScoped
public class NextSteps {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Members members;

    /**
     * Settles what led to a touch.
     *
     * @param chosen ids of steps of the same customer; null for all that the person owes
     */
    void settle(Interaction touch, List<Long> chosen, Viewer viewer) {
        open(touch).stream()
                .filter(step -> chosen == null
                        ? viewer.actingFor().contains(step.getPerson().getId())
                        : chosen.contains(step.getId()))
                .forEach(step -> step.settle(touch));
    }

    private List<NextStep> open(Interaction touch) {
        return em.createQuery(
                        "select s from NextStep s where s.customer = :customer and s.closedAt is null order by s.id",
                        NextStep.class)
                .setParameter("customer", touch.getCustomer())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Brings up what was agreed, if anything. */
    void agree(Interaction touch, String username) {
        if (touch.getNextStep() != null) {
            em.persist(new NextStep(touch, owing(touch, username)));
        }
    }

    /** The touch itself says something else now. */
    void agreeAnew(Interaction touch, String username) {
        agreeAnew(touch, touch, username);
    }

    /** A touch was put right: what was agreed there and is still open is now what the other entry says. */
    void agreeAnew(Interaction touch, Interaction agreedAt, String username) {
        List<NextStep> steps = em.createQuery(
                        "select s from NextStep s where s.agreedAt = :touch and s.closedAt is null", NextStep.class)
                .setParameter("touch", agreedAt)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        if (touch.getNextStep() == null) {
            steps.forEach(em::remove);
        } else if (steps.isEmpty()) {
            agree(touch, username);
        } else {
            Person kept = steps.get(0).getPerson();
            steps.get(0).agree(touch, username == null ? kept : owing(touch, username));
        }
    }

    private Person owing(Interaction touch, String username) {
        Person named = members.person("nextPerson", username);
        return named == null ? touch.getPerson() : named;
    }
}

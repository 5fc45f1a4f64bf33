package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.NextStep;
import cn.kexin.crm.ejb.organisation.PersonLeaving;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** When somebody leaves, their customers go to the successor; the unit that answers for a customer stays the same. */
@ApplicationScoped
public class CustomerHandOver {

    @PersistenceContext
    private EntityManager em;

    void handOver(@Observes @Priority(100) PersonLeaving leaving) {
        List<Customer> owned = em.createQuery(
                        "select c from Customer c where c.ownerPerson = :person order by c.number", Customer.class)
                .setParameter("person", leaving.person())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        for (Customer customer : owned) {
            customer.assignTo(customer.getOwnerUnit(), leaving.successor());
            customer.touch(leaving.at());
        }
        handOverSteps(leaving);
        leaving.moved(
                "customer.moved.customers",
                owned.stream()
                        .map(customer -> customer.getNumber() + " " + customer.getName())
                        .toList());
    }

    private void handOverSteps(PersonLeaving leaving) {
        List<NextStep> owed = em.createQuery(
                        "select s from NextStep s where s.person = :person and s.closedAt is null order by s.id",
                        NextStep.class)
                .setParameter("person", leaving.person())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        owed.forEach(step -> step.handTo(leaving.successor()));
        leaving.moved(
                "customer.moved.steps", owed.stream().map(NextStep::getWhat).toList());
    }
}

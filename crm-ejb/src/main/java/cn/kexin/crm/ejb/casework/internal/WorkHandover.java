package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.CaseTask;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.TaskState;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.ejb.organisation.PersonLeaving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Hands over what somebody who leaves is responsible for: cases, open duties, and being the face to customers. */
@ApplicationScoped
public class WorkHandover {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseActs acts;

    void handOver(@Observes PersonLeaving leaving) {
        List<CustomerCase> responsible = cases("person", leaving.person());
        responsible.forEach(c -> c.assign(acts.ofSystem(c), c.getUnit(), leaving.successor(), null));
        leaving.moved("casework.moved.cases", numbers(responsible));

        List<CaseTask> duties = em.createQuery(
                        "select t from CaseTask t join fetch t.customerCase where t.person = :person and t.state = :open",
                        CaseTask.class)
                .setParameter("person", leaving.person())
                .setParameter("open", TaskState.OPEN)
                .getResultList();
        duties.forEach(t -> t.getCustomerCase()
                .assignTask(acts.ofSystem(t.getCustomerCase()), t, t.getUnit(), leaving.successor()));
        leaving.moved(
                "casework.moved.tasks",
                duties.stream().map(t -> t.getCustomerCase().getNumber()).toList());

        List<CustomerCase> owned = cases("owner", leaving.person());
        owned.forEach(c -> c.ownedBy(leaving.successor()));
        leaving.moved("casework.moved.owned", numbers(owned));
    }

    private List<CustomerCase> cases(String part, Person person) {
        return em.createQuery(
                        "select c from CustomerCase c where c." + part
                                + " = :person and c.status <> :closed order by c.id",
                        CustomerCase.class)
                .setParameter("person", person)
                .setParameter("closed", StageKind.CLOSED)
                .getResultList();
    }

    private static List<String> numbers(List<CustomerCase> cases) {
        return cases.stream().map(CustomerCase::getNumber).toList();
    }
}

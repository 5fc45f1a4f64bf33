package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.Act;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.ejb.casework.CaseCourses;
import cn.kexin.crm.ejb.casework.OpenCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Cases whose course another system tells. */
@ApplicationScoped
public class ToldCourses implements CaseCourses {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseOpening opening;

    @Inject
    private CaseActs acts;

    @Inject
    private ProcessCatalog catalog;

    @Override
    public CustomerCase find(String externalId) {
        return em.createQuery("select c from CustomerCase c where c.externalId = :externalId", CustomerCase.class)
                .setParameter("externalId", externalId)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public CustomerCase open(OpenCase command, long openerId) {
        return opening.open(
                command, em.find(Customer.class, command.customerId()), em.getReference(Person.class, openerId));
    }

    @Override
    public boolean followTo(CustomerCase theCase, String stage, String note, long actorId) {
        return theCase.followTo(act(theCase, actorId), stage, note);
    }

    @Override
    public void give(CustomerCase theCase, OrgUnit unit, Person person, long actorId) {
        theCase.assign(act(theCase, actorId), unit, person, null);
    }

    private Act act(CustomerCase theCase, long actorId) {
        return acts.by(em.getReference(Person.class, actorId), catalog.model(theCase));
    }
}

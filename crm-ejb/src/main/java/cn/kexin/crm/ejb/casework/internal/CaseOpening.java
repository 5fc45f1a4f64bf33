package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.Act;
import cn.kexin.crm.domain.casework.CaseRequest;
import cn.kexin.crm.domain.casework.CaseTask;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.casework.Evidence;
import cn.kexin.crm.domain.casework.Placement;
import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.casework.process.Responsibility;
import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.ConflictException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.casework.CaseOpened;
import cn.kexin.crm.ejb.casework.OpenCase;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;

/** Takes customers' matters in. */
@ApplicationScoped
public class CaseOpening {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CustomerAccess customers;

    @Inject
    private CaseActs acts;

    @Inject
    private CaseTerms terms;

    @Inject
    private RoutingRules rules;

    @Inject
    private CaseNumbers numbers;

    @Inject
    private CaseNews news;

    @Inject
    private Event<CaseOpened> opened;

    /**
     * @return the new case's id
     * @throws ConflictException when a case that the person may not see has the external id
     */
    long open(OpenCase command) {
        return open(command, null).getId();
    }

    /** @param placement where it is worked on from the start; null leaves that to the definition */
    CustomerCase open(OpenCase command, Placement placement) {
        if (command.externalId() != null && isKnown(command.externalId())) {
            throw new ConflictException("externalId", "casework.error.externalIdTaken", command.externalId());
        }
        Person opener = em.getReference(Person.class, viewer.get().personId());
        return open(command, customer(command.customerId()), opener, placement);
    }

    private boolean isKnown(String externalId) {
        return em.createQuery("select count(c) from CustomerCase c where c.externalId = :externalId", Long.class)
                        .setParameter("externalId", externalId)
                        .getSingleResult()
                > 0;
    }

    /** Opens a case for a customer whose visibility has been checked. */
    CustomerCase open(OpenCase command, Customer customer, Person opener) {
        return open(command, customer, opener, null);
    }

    private CustomerCase open(OpenCase command, Customer customer, Person opener, Placement placement) {
        Priority priority = command.priority() == null ? Priority.NORMAL : command.priority();
        CaseTerms.Terms held = terms.of(customer, command.type(), priority);
        ProcessModel process = held.process();
        CaseRequest request = new CaseRequest(
                customer,
                contact(command.contactId(), customer),
                command.category(),
                command.subject().strip(),
                command.description(),
                command.channel(),
                priority,
                command.externalId(),
                held.promised(),
                held.policy(),
                product(command),
                placement == null ? byRule(command, customer, process) : placement);
        // The case has to be stored before the evidence that refers to it.
        List<Evidence> evidence = new ArrayList<>();
        List<CaseTask> duties = new ArrayList<>();
        Act act = acts.by(opener, process, evidence::add, duties::add);
        CustomerCase theCase =
                CustomerCase.open(numbers.next(process.numberPrefix(), act.at()), held.definition(), request, act);
        em.persist(theCase);
        evidence.forEach(row -> acts.keep(row, process));
        duties.forEach(duty -> news.opened(duty, opener, process));
        opened.fire(new CaseOpened(theCase));
        return theCase;
    }

    /** @return where the routing rules send it; null leaves that to the definition, which refuses what it does not know */
    private Placement byRule(OpenCase command, Customer customer, ProcessModel process) {
        Responsibility defined = process.firstResponsible(command.category());
        return defined == null ? null : rules.placement(command, customer, defined.role());
    }

    private static String product(OpenCase command) {
        return command.product() == null || command.product().isBlank()
                ? null
                : command.product().strip();
    }

    private Customer customer(long id) {
        Viewer caller = viewer.get();
        Conditions where = customers.restrict(new Conditions(), caller, "c").and("c.id = :id", "id", id);
        return where
                .bind(em.createQuery("select c from Customer c join fetch c.ownerUnit" + where.where(), Customer.class))
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("customer", id));
    }

    /** @return the customer's contact person; null for null */
    Contact contact(Long id, Customer customer) {
        if (id == null) {
            return null;
        }
        Contact contact = em.find(Contact.class, id);
        if (contact == null || !contact.getCustomer().equals(customer)) {
            throw BusinessRuleException.onField("contactId", "casework.error.foreignContact");
        }
        return contact;
    }
}

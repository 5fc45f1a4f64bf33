package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.ejb.customer.ContactCommand;
import cn.kexin.crm.ejb.customer.CustomerCommand;
import cn.kexin.crm.ejb.customer.CustomerIntake;
import cn.kexin.crm.ejb.customer.FieldDifference;
import cn.kexin.crm.ejb.shared.RecordJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Collectors;

/** Gives a record that an import changed the facts it had before, except those that somebody changed since. */
@ApplicationScoped
public class PuttingBack {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerIntake customers;

    /**
     * What became of it.
     *
     * @param anything whether a fact was put back
     * @param reason key of the message that says what stays and why; null when all is as before
     */
    record Outcome(boolean anything, String reason, List<Object> arguments) {}

    Outcome of(ReversalPlan plan, long id, String before, String after) {
        return plan.isOfCustomers() ? customer(plan, id, before, after) : contact(plan, id, before, after);
    }

    private Outcome customer(ReversalPlan plan, long id, String before, String after) {
        CustomerCommand now = customers.facts(id, plan.by());
        if (now == null) {
            return new Outcome(false, "exchange.kept.gone", List.of());
        }
        CustomerCommand former = RecordJson.read(CustomerCommand.class, before);
        CustomerCommand wanted =
                RecordJson.putBack(CustomerCommand.class, now, RecordJson.read(CustomerCommand.class, after), former);
        if (!wanted.equals(now)) {
            customers.edit(id, wanted, plan.by());
        }
        return outcome(!wanted.equals(now), FieldDifference.between(former, wanted, wanted));
    }

    private Outcome contact(ReversalPlan plan, long id, String before, String after) {
        ContactCommand now = customers.contactFacts(id);
        if (now == null) {
            return new Outcome(false, "exchange.kept.gone", List.of());
        }
        ContactCommand former = RecordJson.read(ContactCommand.class, before);
        ContactCommand wanted =
                RecordJson.putBack(ContactCommand.class, now, RecordJson.read(ContactCommand.class, after), former);
        if (!wanted.equals(now)) {
            customers.restoreContact(id, wanted, plan.by());
        }
        return outcome(!wanted.equals(now), FieldDifference.between(former, wanted, wanted));
    }

    /** What is not as it was before, somebody made so since. */
    private static Outcome outcome(boolean anything, List<FieldDifference> others) {
        String fields = others.stream().map(FieldDifference::field).collect(Collectors.joining(" "));
        return fields.isEmpty()
                ? new Outcome(anything, null, List.of())
                : new Outcome(anything, "exchange.kept.fields", List.of(fields));
    }

    /** @return what people call the record */
    String labelOf(ReversalPlan plan, long id) {
        Contact contact = plan.isOfCustomers() ? null : em.find(Contact.class, id);
        if (contact != null) {
            return contact.getName();
        }
        Customer customer = em.find(Customer.class, id);
        return customer == null ? "" : customer.getNumber() + " " + customer.getName();
    }
}

package cn.kexin.crm.ejb.organisation;

import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Somebody leaves the company. Fired inside the transaction of leaving: each feature hands over what the person owns and
 * says so with {@link #moved}; whatever it throws stops the leaving as a whole. A preview fires the same event in a
 * transaction that is rolled back, so observers change the database and nothing else.
 *
 * <pre>{@code
 * void handOver(@Observes PersonLeaving leaving) {
 *     List<Customer> owned = customers.ownedBy(leaving.person());
 *     owned.forEach(customer -> customer.handOver(leaving.successor()));
 *     leaving.moved("customer.moved.customers", owned.stream().map(Customer::getName).toList());
 * }
 * }</pre>
 */
public final class PersonLeaving {

    private final Person person;
    private final Person successor;
    private final Instant at;
    private final List<Moved> moved = new ArrayList<>();

    /**
     * @param successor who takes over, or null when nobody was named
     */
    public PersonLeaving(Person person, Person successor, Instant at) {
        this.person = person;
        this.successor = successor;
        this.at = at;
    }

    public Person person() {
        return person;
    }

    /**
     * Asked for only when there is something to hand over.
     *
     * @return who takes over, an active person
     * @throws BusinessRuleException on the field {@code successor} when nobody was named
     */
    public Person successor() {
        if (successor == null) {
            throw BusinessRuleException.onField("successor", "organisation.error.successorNeeded", person.getName());
        }
        return successor;
    }

    public Instant at() {
        return at;
    }

    /**
     * Notes what went to the successor.
     *
     * @param key message key of the kind, plural, such as {@code customer.moved.customers}
     * @param labels what people call each of them; an empty collection notes nothing
     */
    public void moved(String key, Collection<String> labels) {
        if (!labels.isEmpty()) {
            moved.add(new Moved(key, List.copyOf(labels)));
        }
    }

    /** @return everything noted so far */
    public List<Moved> moved() {
        return List.copyOf(moved);
    }

    /**
     * Things of one kind that went to the successor.
     *
     * @param key message key of the kind
     * @param labels what people call them
     */
    public record Moved(String key, List<String> labels) {}
}

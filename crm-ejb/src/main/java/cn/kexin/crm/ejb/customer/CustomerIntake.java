package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.organisation.Viewer;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * Takes customers, contact people and touches in from a file, one at a time, on behalf of whoever brought it, under the
 * rules and the access predicate of the archive. No facade: the import calls it within its own transaction.
 */
public interface CustomerIntake {

    /**
     * @param number the customer's number, or null
     * @param externalId the customer's key in another system, or null
     * @return the customer, or null when there is none that the viewer may see
     */
    CustomerRow find(String number, String externalId, Viewer viewer);

    /**
     * @param number the number it has elsewhere and is to keep; null to give the next one
     * @return the new customer's id
     * @throws DuplicateCustomerException when somebody of the same phone or e-mail exists, or of the same name where
     *     nothing else tells the two apart; names that are merely similar are taken
     * @throws BusinessRuleException on the field {@code number} when it is not free or of the form that we give
     */
    long create(CustomerCommand command, String number, String externalId, Viewer viewer);

    /** @throws BusinessRuleException when the viewer may not change the customer */
    void edit(long id, CustomerCommand command, Viewer viewer);

    /** @return the customer's facts as they are now, in the transaction, with its tags; null when it is not seen */
    CustomerCommand facts(long id, Viewer viewer);

    /** @return id of the customer's contact person of that name, or null */
    Long contact(long customerId, String name, Viewer viewer);

    /** @return the new contact person's id */
    long addContact(long customerId, ContactCommand command, Viewer viewer);

    /**
     * What the command does not say stays as it is.
     *
     * @return whether anything changed
     */
    boolean editContact(long customerId, long contactId, ContactCommand command, Viewer viewer);

    /** @return whether the touch is recorded: by its key in the other system, or by customer, moment, channel and summary */
    boolean isLogged(long customerId, Touch touch);

    /**
     * Records a touch.
     *
     * @throws BusinessRuleException when it lies in the future or nobody has that sign-in name
     */
    void log(long customerId, Touch touch, Viewer viewer);

    /**
     * @param versions by id, as they were when the file had been read
     * @return key of the message that says why a customer is to stay, by id, of those on which something was built since
     */
    Map<Long, String> customersInUse(Map<Long, Long> versions);

    Map<Long, String> contactsInUse(Map<Long, Long> versions);

    /**
     * Removes customers on which nothing was built.
     *
     * @throws BusinessRuleException naming the first one on which another feature has built something
     */
    void removeCustomers(Collection<Long> ids);

    /** Removes contact people of whom nothing was made. */
    void removeContacts(Collection<Long> ids);

    /** @return the contact person's facts as they are now, or null when there is none any more */
    ContactCommand contactFacts(long contactId);

    /**
     * Gives a contact person exactly these facts.
     *
     * @throws BusinessRuleException when the viewer may not change the customer
     */
    void restoreContact(long contactId, ContactCommand facts, Viewer viewer);

    /**
     * @param person sign-in name of who spoke with the customer; null for the viewer
     * @param externalId its key in another system, or null
     */
    record Touch(
            Channel channel,
            TouchDirection direction,
            Instant occurredAt,
            String person,
            String summary,
            String result,
            String externalId) {}
}

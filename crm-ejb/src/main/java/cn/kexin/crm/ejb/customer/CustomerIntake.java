package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.organisation.Viewer;
import java.time.Instant;

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

    /** @throws DuplicateCustomerException when the customer seems to exist */
    void create(CustomerCommand command, String externalId, Viewer viewer);

    /** @throws BusinessRuleException when the viewer may not change the customer */
    void edit(long id, CustomerCommand command, Viewer viewer);

    /** @return id of the customer's contact person of that name, or null */
    Long contact(long customerId, String name, Viewer viewer);

    void addContact(long customerId, ContactCommand command, Viewer viewer);

    void editContact(long customerId, long contactId, ContactCommand command, Viewer viewer);

    /**
     * Records a touch, unless the same is recorded already.
     *
     * @return whether it is new
     */
    boolean log(long customerId, Touch touch, Viewer viewer);

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

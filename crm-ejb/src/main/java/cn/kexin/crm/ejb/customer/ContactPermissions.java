package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.domain.customer.consent.ContactPermission;
import cn.kexin.crm.domain.customer.consent.ContactPurpose;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.internal.consent.ContactableTerms;
import cn.kexin.crm.ejb.customer.internal.consent.Standings;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What everybody asks who is about to approach a customer or one of its people, or to make a list of them to be approached.
 * The rule itself is {@link ContactPermission#decide}.
 */
@ApplicationScoped
public class ContactPermissions {

    @Inject
    private Standings standings;

    @Inject
    private ContactableTerms terms;

    /** @param contactId null for the customer itself */
    public ContactPermission of(long customerId, Long contactId, ContactChannel channel, ContactPurpose purpose) {
        return standings.of(customerId).permission(contactId, channel, purpose);
    }

    /**
     * Asked by every door before something is sent.
     *
     * @param reason why the contract needs it although the person wants to be left alone; null for none
     * @throws BusinessRuleException when it must not be done, or needs a reason and has none
     */
    public void require(
            long customerId, Long contactId, ContactChannel channel, ContactPurpose purpose, String reason) {
        ContactPermission permission = of(customerId, contactId, channel, purpose);
        if (permission.refused()) {
            throw BusinessRuleException.onField("purpose", "consent.error.refused", channel, permission.ground());
        }
        boolean said = reason != null && !reason.isBlank();
        if (!permission.free() && !said) {
            throw BusinessRuleException.onField(
                    "contactReason", "consent.error.reasonNeeded", channel, permission.ground());
        }
    }

    /** As {@link #require}, for a touch that is being logged: it happened, so that only the reason can be asked for. */
    public void requireReason(
            long customerId, Long contactId, Channel channel, TouchDirection direction, String reason) {
        ContactChannel way = ContactChannel.of(channel);
        if (direction == TouchDirection.OUT && way != null) {
            require(customerId, contactId, way, ContactPurpose.SERVICE, reason);
        }
    }

    /** @return which of the customers' people want to be left alone in some way, by customer; for lists that leave the product */
    public Map<Long, Predicate<Long>> leftAlone(Collection<Long> customerIds) {
        Map<Long, Predicate<Long>> people = new HashMap<>();
        standings.ofAll(customerIds).forEach((customer, standing) -> people.put(customer, standing::isLeftAlone));
        return people;
    }

    /**
     * Leaves only customers whose own lines may be used for marketing.
     *
     * @param alias the customer's alias in the query
     * @return the same conditions
     */
    public Conditions onlyContactable(Conditions conditions, ContactChannel channel, String alias) {
        int[] bound = {0};
        return conditions.and(terms.of(channel, alias, parameter -> {
            String name = "contactable" + bound[0]++;
            conditions.with(name, parameter);
            return ":" + name;
        }));
    }
}

package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.domain.customer.consent.ConsentState;
import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.domain.customer.consent.ContactPermission;
import cn.kexin.crm.domain.customer.consent.ContactPurpose;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.internal.consent.Standings;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * What everybody asks who is about to approach a customer or one of its people, or to make a list of them to be approached.
 * The rule itself is {@link ContactPermission#decide}.
 */
@ApplicationScoped
public class ContactPermissions {

    /** A consent that no later one replaces. */
    private static final String LATEST =
            """
            select k from Consent k where k.customer.id = %1$s.id and column('contact_id', k) is null \
            and k.channel = :consentChannel and k.purpose = :consentPurpose and k.state = :%2$s \
            and not exists (select l from Consent l where l.customer.id = %1$s.id and column('contact_id', l) is null \
            and l.channel = k.channel and l.purpose = k.purpose \
            and (l.occurredAt > k.occurredAt or l.occurredAt = k.occurredAt and l.id > k.id))""";

    private static final String BLOCKED =
            """
            select b from ContactBlock b where b.customer.id = %s.id and column('contact_id', b) is null \
            and b.liftedAt is null and (b.channel is null or b.channel = :consentChannel) \
            and (b.until is null or b.until >= :consentDay)""";

    @Inject
    private Standings standings;

    @Inject
    private CompanyDay day;

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

    /**
     * Leaves only customers whose own lines may be used for marketing.
     *
     * @param alias the customer's alias in the query
     * @return the same conditions
     */
    public Conditions onlyContactable(Conditions conditions, ContactChannel channel, String alias) {
        return conditions
                .and("not exists (" + BLOCKED.formatted(alias) + ")")
                .and("not exists (" + LATEST.formatted(alias, "consentWithdrawn") + ")")
                .and(alias + ".kind = cn.kexin.crm.domain.customer.CustomerKind.ORGANISATION or exists ("
                        + LATEST.formatted(alias, "consentGiven") + ")")
                .with("consentChannel", channel)
                .with("consentPurpose", ContactPurpose.MARKETING)
                .with("consentDay", day.today())
                .with("consentWithdrawn", ConsentState.WITHDRAWN)
                .with("consentGiven", ConsentState.GIVEN);
    }
}

package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.consent.ConsentState;
import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.domain.customer.consent.ContactPermission;
import cn.kexin.crm.domain.customer.consent.ContactPurpose;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * How a customer, or one of its people, stands to being approached.
 *
 * @param contact whose standing; null for the customer itself
 * @param person whether it is a natural person
 * @param cells one for each way and purpose
 */
public record ContactStanding(Ref contact, boolean person, List<Cell> cells) implements Serializable {

    /**
     * One way for one purpose.
     *
     * @param since when the present state came to be; null while unknown
     */
    public record Cell(
            ContactChannel channel,
            ContactPurpose purpose,
            ConsentState state,
            Instant since,
            ContactPermission permission)
            implements Serializable {}

    public Cell cell(ContactChannel channel, ContactPurpose purpose) {
        return cells.stream()
                .filter(each -> each.channel() == channel && each.purpose() == purpose)
                .findFirst()
                .orElseThrow();
    }

    /** @return what a call or letter that serves the contract comes to */
    public ContactPermission service(ContactChannel channel) {
        return cell(channel, ContactPurpose.SERVICE).permission();
    }
}

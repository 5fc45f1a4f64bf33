package cn.kexin.crm.ejb.privacy;

import cn.kexin.crm.domain.privacy.DataRequestKind;
import cn.kexin.crm.domain.privacy.DataRequestOrigin;
import cn.kexin.crm.domain.privacy.DataRequestState;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A request in the register.
 *
 * @param customer the customer, its number as the code
 * @param contact whom it is about; null when the customer itself is the person
 * @param askedBy who asked; null once the person is erased, and for proposals
 * @param dueOn the last day to answer
 * @param overdue whether that day has passed and it is not answered
 * @param openedBy null when a rule of retention proposed it
 * @param decidedBy who answered, refused or released it; null while open
 */
public record DataRequestRow(
        long id,
        long version,
        String number,
        DataRequestKind kind,
        DataRequestState state,
        DataRequestOrigin origin,
        Ref customer,
        Ref contact,
        String askedBy,
        LocalDate askedOn,
        String identityCheck,
        String wish,
        LocalDate dueOn,
        boolean overdue,
        Ref openedBy,
        Instant openedAt,
        Ref decidedBy,
        Instant decidedAt,
        String answer,
        Long jobId)
        implements Serializable {

    /** @return what the person is called */
    public String person() {
        return contact == null ? customer.name() : contact.name();
    }
}

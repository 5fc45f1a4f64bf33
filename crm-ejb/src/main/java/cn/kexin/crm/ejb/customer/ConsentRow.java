package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.consent.ConsentSource;
import cn.kexin.crm.domain.customer.consent.ConsentState;
import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.domain.customer.consent.ContactPurpose;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.time.Instant;

/**
 * One consent given or taken back.
 *
 * @param contact who said it, or null for the customer itself
 * @param evidence what shows it; null for none, and for those who may not read personal data
 * @param file a file of the customer that shows it, its name as the name; or null
 */
public record ConsentRow(
        long id,
        Ref contact,
        ContactChannel channel,
        ContactPurpose purpose,
        ConsentState state,
        Instant occurredAt,
        ConsentSource source,
        String evidence,
        Ref file,
        Instant recordedAt,
        String recordedBy)
        implements Serializable {}

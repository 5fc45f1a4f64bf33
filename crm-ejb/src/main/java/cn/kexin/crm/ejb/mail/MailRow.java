package cn.kexin.crm.ejb.mail;

import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.domain.mail.MailState;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.time.Instant;

/**
 * A message in a list.
 *
 * @param from who wrote it: a name or, for those who may read it, an address; or null
 * @param customer whose it is, or null
 * @param noteKey message key of what is wrong or missing, with its argument; or null
 */
public record MailRow(
        long id,
        long version,
        TouchDirection direction,
        MailState state,
        String from,
        String subject,
        Instant occurredAt,
        Ref customer,
        String contact,
        String noteKey,
        String noteArgument)
        implements Serializable {}

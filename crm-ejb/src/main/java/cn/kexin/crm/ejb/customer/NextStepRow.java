package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.time.Instant;

/**
 * A next step that somebody of us owes a customer.
 *
 * @param person who owes it
 * @param dueAt when, or null
 * @param agreedAt when the touch was at which it was agreed
 */
public record NextStepRow(long id, long version, Ref customer, Ref person, String what, Instant dueAt, Instant agreedAt)
        implements Serializable {}

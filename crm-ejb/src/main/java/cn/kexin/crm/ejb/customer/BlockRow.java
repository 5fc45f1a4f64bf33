package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A wish to be left alone.
 *
 * @param contact whose; null for the customer and everybody there
 * @param channel null for every way
 * @param until the last day; null for good
 * @param inForce whether it counts today
 * @param liftedAt when it was taken away, or null
 */
public record BlockRow(
        long id,
        long version,
        Ref contact,
        ContactChannel channel,
        String reason,
        LocalDate until,
        Instant setAt,
        String setBy,
        boolean inForce,
        Instant liftedAt,
        String liftedBy,
        String liftReason)
        implements Serializable {}

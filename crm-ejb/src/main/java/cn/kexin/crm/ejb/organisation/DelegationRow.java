package cn.kexin.crm.ejb.organisation;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A delegation in a list.
 *
 * @param fromUsername who is represented
 * @param toUsername who may act
 */
public record DelegationRow(
        long id,
        long version,
        String fromUsername,
        String fromName,
        String toUsername,
        String toName,
        LocalDate firstDay,
        LocalDate lastDay,
        String reason)
        implements Serializable {}

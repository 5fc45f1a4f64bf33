package cn.kexin.crm.ejb.organisation;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A person in a list.
 *
 * @param lockedUntil end of a lock-out, or null
 * @param leftOn the day of leaving, or null
 */
public record PersonRow(
        long id,
        String username,
        String name,
        String unitName,
        String email,
        String phone,
        Instant signedInAt,
        Instant lockedUntil,
        LocalDate leftOn)
        implements Serializable {}

package cn.kexin.crm.ejb.organisation;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A person as the administrator sees them.
 *
 * @param version what an edit is based on
 * @param heads names of the units the person is head of
 * @param roles roles held
 * @param lockedUntil end of a lock-out in force, or null
 */
public record PersonView(
        long id,
        long version,
        String username,
        String name,
        String email,
        String phone,
        String unitCode,
        String unitName,
        LocalDate leftOn,
        List<String> heads,
        List<HeldRole> roles,
        boolean mustChange,
        Instant signedInAt,
        Instant lockedUntil)
        implements Serializable {}

package cn.kexin.crm.ejb.organisation;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A person as they see themselves.
 *
 * @param unitName name of the home unit
 * @param roles roles held, without delegated ones
 * @param signedInAt the last sign-in
 */
public record ProfileView(
        long id,
        String username,
        String name,
        String email,
        String phone,
        String unitName,
        List<HeldRole> roles,
        Instant signedInAt)
        implements Serializable {}

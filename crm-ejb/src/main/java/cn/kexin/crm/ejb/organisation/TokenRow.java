package cn.kexin.crm.ejb.organisation;

import java.io.Serializable;
import java.time.Instant;

/**
 * A token as its owner sees it.
 *
 * @param id the token's id
 * @param name what the owner calls it
 * @param createdAt when it was made
 * @param lastUsedAt the last use, to the minute; null while unused
 * @param version the version to name when ending it
 */
public record TokenRow(long id, String name, Instant createdAt, Instant lastUsedAt, long version)
        implements Serializable {}

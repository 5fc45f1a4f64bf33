package cn.kexin.crm.ejb.audit;

import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.time.Instant;

/**
 * Somebody was shown protected fields in the clear.
 *
 * @param fieldGroup which fields
 * @param hour the begun hour in which it was, once or more often
 */
public record ReadRow(long id, Ref person, String fieldGroup, Instant hour) implements Serializable {}

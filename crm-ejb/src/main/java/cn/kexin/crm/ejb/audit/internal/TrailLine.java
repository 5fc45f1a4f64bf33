package cn.kexin.crm.ejb.audit.internal;

import cn.kexin.crm.domain.audit.ChangeKind;
import java.time.Instant;

/**
 * One entry of the history to be written.
 *
 * @param change the field, or null when the whole was made or taken away
 */
record TrailLine(Trail.Part part, ChangeKind kind, FieldChange change, Instant at) {}

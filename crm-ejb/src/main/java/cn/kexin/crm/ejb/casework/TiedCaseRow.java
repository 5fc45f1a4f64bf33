package cn.kexin.crm.ejb.casework;

import cn.kexin.crm.domain.casework.StageKind;
import java.io.Serializable;
import java.time.Instant;

/**
 * Another case that a case has to do with.
 *
 * @param tie what it is to the case
 * @param personName who is responsible; null while in the unit's queue
 * @param dueAt its earliest open deadline, or null
 * @param undoable whether it was merged with this one not so long ago that it cannot be undone
 */
public record TiedCaseRow(
        long id,
        long version,
        CaseTie tie,
        String number,
        String subject,
        StageKind status,
        String customerName,
        String unitName,
        String personName,
        Instant dueAt,
        boolean undoable)
        implements Serializable {}

package cn.kexin.crm.ejb.remedy;

import cn.kexin.crm.domain.casework.RemedyState;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.remedy.CauseCategory;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.time.Instant;

/**
 * A case with what is known of its cause.
 *
 * @param id the case's id
 * @param theCase its number as code, its subject as name
 * @param category null while no root cause is known
 * @param openActions actions still to be done
 */
public record RemedyRow(
        long id,
        Ref theCase,
        Ref customer,
        Instant openedAt,
        StageKind status,
        CauseCategory category,
        String conclusion,
        RemedyState state,
        long openActions,
        String unitName)
        implements Serializable {}

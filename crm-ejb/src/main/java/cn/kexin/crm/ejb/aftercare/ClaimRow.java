package cn.kexin.crm.ejb.aftercare;

import cn.kexin.crm.domain.aftercare.WarrantyCover;
import cn.kexin.crm.domain.aftercare.WarrantyPart;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A claim, with its case.
 *
 * @param itemId what is claimed for; null when nothing is warranted of which it could be part
 * @param cover whether it is covered on the day of the report, and why
 * @param coveredUntil the last day of the item's warranty, as of the report; null without an item
 * @param earlierClaims how many claims for the same had come before, within the span that counted
 * @param status where its case stands
 */
public record ClaimRow(
        long id,
        Ref customer,
        Ref theCase,
        Long itemId,
        WarrantyPart part,
        String productName,
        LocalDate reportedOn,
        WarrantyCover cover,
        LocalDate coveredUntil,
        int earlierClaims,
        StageKind status)
        implements Serializable {}

package cn.kexin.crm.ejb.aftercare;

import cn.kexin.crm.domain.aftercare.SeasonKind;
import cn.kexin.crm.domain.aftercare.WarrantyTerm;
import cn.kexin.crm.domain.aftercare.YearlySeason;
import java.io.Serializable;

/**
 * How long something would be warranted.
 *
 * @param season which seasons are counted; null for other parts than heating and cooling
 * @param counted when these seasons are, or null
 */
public record WarrantyPreview(WarrantyTerm term, SeasonKind season, YearlySeason counted) implements Serializable {}

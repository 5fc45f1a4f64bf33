package cn.kexin.crm.ejb.assessment;

import cn.kexin.crm.domain.assessment.SchemeStatus;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.UnitType;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One revision of a scheme.
 *
 * @param activatedAt when it came into force; null for a draft
 */
public record SchemeView(
        long id,
        long version,
        String code,
        int revision,
        String nameZh,
        String nameEn,
        SchemeStatus status,
        Set<UnitType> unitTypes,
        Set<Role> roles,
        Instant activatedAt,
        List<IndicatorCommand> indicators)
        implements Serializable {}

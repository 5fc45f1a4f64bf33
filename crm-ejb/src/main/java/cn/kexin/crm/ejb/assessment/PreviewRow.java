package cn.kexin.crm.ejb.assessment;

import cn.kexin.crm.domain.assessment.SubjectType;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What a scheme would have given somebody.
 *
 * @param subject the unit or person
 * @param total 0 to 100; null when nothing that carries weight applies
 * @param points by the measure's code; a measure that does not apply is missing
 */
public record PreviewRow(SubjectType type, Ref subject, BigDecimal total, Map<String, BigDecimal> points)
        implements Serializable {}

package cn.kexin.crm.ejb.assessment;

import cn.kexin.crm.domain.assessment.AppealRequest;
import cn.kexin.crm.domain.assessment.Direction;
import cn.kexin.crm.domain.assessment.FigureKind;
import java.io.Serializable;
import java.util.Set;

/**
 * A measure that a scheme can use.
 *
 * @param code its code; the texts are under {@code measure.<code>}
 * @param kind what sort of number it gives
 * @param direction which way it usually gets better
 * @param appeals what an appeal may ask for about its rows; empty when there can be none
 */
public record MeasureInfo(String code, FigureKind kind, Direction direction, Set<AppealRequest> appeals)
        implements Serializable {}

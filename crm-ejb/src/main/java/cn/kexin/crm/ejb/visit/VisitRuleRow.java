package cn.kexin.crm.ejb.visit;

import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.visit.VisitOccasion;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.util.List;

/** A rule by which return visits fall due; see {@link VisitRuleCommand}. */
public record VisitRuleRow(
        long id,
        long version,
        String name,
        VisitOccasion occasion,
        int days,
        Integer everyMonths,
        ValueClass valueClass,
        String caseType,
        int windowDays,
        Ref unit,
        boolean projectTeam,
        List<Ref> departments,
        String checklist,
        boolean active)
        implements Serializable {}

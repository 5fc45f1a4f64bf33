package cn.kexin.crm.ejb.assessment.internal;

import cn.kexin.crm.domain.assessment.PeriodKind;
import cn.kexin.crm.domain.assessment.PeriodState;
import cn.kexin.crm.domain.assessment.ScorecardState;
import cn.kexin.crm.domain.assessment.SubjectType;
import cn.kexin.crm.domain.organisation.UnitType;
import cn.kexin.crm.ejb.assessment.ScorecardAccess;
import cn.kexin.crm.ejb.assessment.ScorecardRow;
import cn.kexin.crm.ejb.assessment.Subject;
import cn.kexin.crm.ejb.shared.Ref;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A scorecard without its figures, as {@link ScorecardQueries#SELECT} reads it. */
record CardHead(
        long id,
        long version,
        long periodId,
        String period,
        PeriodState periodState,
        Subject subject,
        Ref unit,
        UnitType unitType,
        Ref person,
        ScorecardState state,
        BigDecimal total,
        Integer place,
        int places,
        PeriodKind kind,
        LocalDate from,
        LocalDate to,
        Instant figuresAsOf,
        Ref head,
        String explanation,
        Instant explainedAt,
        Ref explainedBy,
        String schemeZh,
        String schemeEn,
        int schemeRevision) {

    static CardHead of(Object[] c) {
        return new CardHead(
                (Long) c[0],
                (Long) c[1],
                (Long) c[2],
                (String) c[3],
                (PeriodState) c[4],
                new Subject((SubjectType) c[5], (Long) c[6]),
                Ref.of((Long) c[7], (String) c[8], (String) c[9]),
                (UnitType) c[10],
                Ref.of((Long) c[11], (String) c[12], (String) c[13]),
                (ScorecardState) c[14],
                (BigDecimal) c[15],
                (Integer) c[16],
                (Integer) c[17],
                (PeriodKind) c[18],
                (LocalDate) c[19],
                (LocalDate) c[20],
                (Instant) c[21],
                Ref.of((Long) c[22], (String) c[23], (String) c[24]),
                (String) c[25],
                (Instant) c[26],
                Ref.of((Long) c[27], (String) c[28], (String) c[29]),
                (String) c[30],
                (String) c[31],
                (Integer) c[32]);
    }

    ScorecardAccess.Concerned concerned() {
        return new ScorecardAccess.Concerned(unit.id(), head == null ? null : head.id(), subject);
    }

    String subjectName() {
        return person == null ? unit.name() : person.name();
    }

    Ref answerable() {
        return person == null ? head : person;
    }

    ScorecardRow row(CardHistory history) {
        return new ScorecardRow(
                id,
                version,
                periodId,
                period,
                periodState,
                subject.type(),
                unit,
                unitType,
                person,
                state,
                total,
                history.change(),
                place,
                places,
                history.figures());
    }
}

package cn.kexin.crm.ejb.assessment.internal;

import cn.kexin.crm.domain.assessment.Indicator;
import cn.kexin.crm.domain.assessment.Measured;
import cn.kexin.crm.domain.assessment.Scheme;
import cn.kexin.crm.domain.assessment.SubjectType;
import cn.kexin.crm.domain.assessment.TotalPolicy;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.ejb.assessment.MeasureRun;
import cn.kexin.crm.ejb.assessment.MeasuredFigure;
import cn.kexin.crm.ejb.assessment.PreviewRow;
import cn.kexin.crm.ejb.assessment.Subject;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a scheme would have given over some days, without storing anything. */
@ApplicationScoped
public class SchemePreview {

    private static final int MOST_ROWS = 500;

    @Inject
    private Measures measures;

    @Inject
    private Windows windows;

    @Inject
    private Assessed assessed;

    List<PreviewRow> preview(Scheme scheme, LocalDate from, LocalDate to, Instant asOf) {
        MeasureRun run = new MeasureRun(windows.of(from, to, asOf));
        List<MeasuredFigure> figures = new ArrayList<>();
        scheme.getIndicators()
                .forEach(i -> figures.addAll(measures.get(i.getMeasure()).compute(run)));
        Map<Long, OrgUnit> units = assessed.units(scheme);
        Map<Long, Person> persons = assessed.persons(scheme);
        return Assessed.bySubject(figures, units.keySet(), persons.keySet()).entrySet().stream()
                .map(entry -> row(scheme, entry.getKey(), entry.getValue(), ref(entry.getKey(), units, persons)))
                .sorted(Comparator.comparing(PreviewRow::type)
                        .thenComparing(PreviewRow::total, Comparator.nullsLast(Comparator.reverseOrder())))
                .limit(MOST_ROWS)
                .toList();
    }

    private PreviewRow row(Scheme scheme, Subject subject, Map<String, Measured> measured, Ref ref) {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Indicator indicator : scheme.getIndicators()) {
            BigDecimal actual = actual(indicator, measured);
            if (actual != null) {
                BigDecimal earned = indicator.getScale().points(actual);
                points.put(indicator.getMeasure(), earned);
                sum = sum.add(earned);
                weights = weights.add(indicator.getScale().getWeight());
            }
        }
        return new PreviewRow(subject.type(), ref, TotalPolicy.total(sum, weights, BigDecimal.ZERO), points);
    }

    private BigDecimal actual(Indicator indicator, Map<String, Measured> measured) {
        Measured found = measured.get(indicator.getMeasure());
        if (found != null) {
            return found.actual();
        }
        return measures.get(indicator.getMeasure()).kind().isZeroWithoutRows() ? BigDecimal.ZERO : null;
    }

    private static Ref ref(Subject subject, Map<Long, OrgUnit> units, Map<Long, Person> persons) {
        if (subject.type() == SubjectType.UNIT) {
            OrgUnit unit = units.get(subject.id());
            return new Ref(unit.getId(), unit.getCode(), unit.getName());
        }
        Person person = persons.get(subject.id());
        return new Ref(person.getId(), person.getUsername(), person.getName());
    }
}

package cn.kexin.crm.domain.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a scheme can work, with every reason why not. */
public final class SchemeCheck {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Scheme scheme;
    private final Set<String> knownMeasures;
    private final List<SchemeProblem> problems = new ArrayList<>();

    private SchemeCheck(Scheme scheme, Set<String> knownMeasures) {
        this.scheme = scheme;
        this.knownMeasures = knownMeasures;
    }

    /** @return every reason, in the order of the form; empty when the scheme can be used */
    public static List<SchemeProblem> problems(Scheme scheme, Set<String> knownMeasures) {
        SchemeCheck check = new SchemeCheck(scheme, knownMeasures);
        check.checkSubjects();
        check.checkIndicators();
        check.checkWeights();
        return check.problems;
    }

    private void checkSubjects() {
        if (scheme.getUnitTypes().isEmpty() && scheme.getRoles().isEmpty()) {
            report("appliesTo", "assessment.error.appliesToNobody");
        }
    }

    private void checkIndicators() {
        if (scheme.getIndicators().isEmpty()) {
            report("indicators", "assessment.error.noIndicators");
        }
        Set<String> seen = new HashSet<>();
        for (Indicator indicator : scheme.getIndicators()) {
            String field = "indicators[" + (indicator.getPosition() - 1) + "]";
            if (!knownMeasures.contains(indicator.getMeasure())) {
                report(field + ".measure", "assessment.error.unknownMeasure", indicator.getMeasure());
            }
            if (!seen.add(indicator.getMeasure())) {
                report(field + ".measure", "assessment.error.measureTwice", indicator.getMeasure());
            }
            indicator.getScale().problem().ifPresent(key -> report(field + ".target", key, indicator.getPosition()));
        }
    }

    private void checkWeights() {
        BigDecimal sum = scheme.getIndicators().stream()
                .map(indicator -> indicator.getScale().getWeight())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!scheme.getIndicators().isEmpty() && sum.compareTo(ALL) != 0) {
            report("indicators", "assessment.error.weightsNotHundred", sum);
        }
    }

    private void report(String field, String key, Object... arguments) {
        problems.add(new SchemeProblem(field, key, List.of(arguments)));
    }
}

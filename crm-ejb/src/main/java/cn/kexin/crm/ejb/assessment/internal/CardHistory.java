package cn.kexin.crm.ejb.assessment.internal;

import cn.kexin.crm.domain.assessment.Scale;
import cn.kexin.crm.domain.assessment.ScorecardFigure;
import cn.kexin.crm.ejb.assessment.FigureRow;
import cn.kexin.crm.ejb.assessment.TrendPoint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The figures of one subject over several periods of one kind, the oldest first; the last one is the card's own. */
final class CardHistory {

    /** One period of the subject. */
    record Entry(String period, BigDecimal total, List<ScorecardFigure> figures) {

        ScorecardFigure figure(String measure) {
            return figures.stream()
                    .filter(figure -> figure.getMeasure().equals(measure))
                    .findFirst()
                    .orElse(null);
        }
    }

    private final List<Entry> entries;
    private final Measures measures;

    CardHistory(List<Entry> entries, Measures measures) {
        this.entries = List.copyOf(entries);
        this.measures = measures;
    }

    /** @return the total less that of the period before, or null */
    BigDecimal change() {
        return before() == null ? null : difference(own().total(), before().total());
    }

    List<TrendPoint> trend() {
        return entries.stream()
                .map(entry -> new TrendPoint(entry.period(), entry.total()))
                .toList();
    }

    List<FigureRow> figures() {
        return own().figures().stream()
                .sorted(Comparator.comparing(ScorecardFigure::getPosition))
                .map(this::row)
                .toList();
    }

    private FigureRow row(ScorecardFigure figure) {
        Scale scale = figure.getScale();
        ScorecardFigure earlier = before() == null ? null : before().figure(figure.getMeasure());
        BigDecimal change = earlier == null ? null : difference(figure.getActual(), earlier.getActual());
        return new FigureRow(
                figure.getMeasure(),
                figure.getKind(),
                scale.getDirection(),
                scale.getFloor(),
                scale.getTarget(),
                scale.getCeiling(),
                scale.getWeight(),
                figure.getNumerator(),
                figure.getDenominator(),
                figure.getActual(),
                figure.getPoints(),
                figure.isApplicable() ? scale.share(figure.getActual()) : null,
                figure.isWeak(),
                change,
                earlier == null ? null : difference(figure.getPoints(), earlier.getPoints()),
                change == null || change.signum() == 0
                        ? null
                        : scale.getDirection().compare(figure.getActual(), earlier.getActual()) > 0,
                history(figure.getMeasure()),
                measures.get(figure.getMeasure()).appeals().stream().sorted().toList());
    }

    private List<TrendPoint> history(String measure) {
        List<TrendPoint> points = new ArrayList<>();
        for (Entry entry : entries) {
            ScorecardFigure figure = entry.figure(measure);
            if (figure != null && figure.isApplicable()) {
                points.add(new TrendPoint(entry.period(), figure.getActual()));
            }
        }
        return points;
    }

    private Entry own() {
        return entries.get(entries.size() - 1);
    }

    private Entry before() {
        return entries.size() < 2 ? null : entries.get(entries.size() - 2);
    }

    private static BigDecimal difference(BigDecimal now, BigDecimal then) {
        return now == null || then == null ? null : now.subtract(then);
    }
}

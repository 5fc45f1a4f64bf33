package cn.kexin.crm.web.assessment;

import cn.kexin.crm.domain.assessment.Direction;
import cn.kexin.crm.domain.assessment.FigureKind;
import cn.kexin.crm.domain.assessment.PeriodState;
import cn.kexin.crm.domain.assessment.ScorecardState;
import cn.kexin.crm.ejb.assessment.FigureRow;
import cn.kexin.crm.ejb.assessment.TrendPoint;
import cn.kexin.crm.web.shared.Formats;
import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How figures, targets, changes and trends are written and drawn. */
@Named
@RequestScoped
public class FigureText {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HOUR = BigDecimal.valueOf(60);
    private static final int DAY = 1440;
    private static final int WIDTH = 300;
    private static final int HEIGHT = 40;
    private static final int MARGIN = 4;

    @Inject
    private Texts texts;

    /** @return the figure in its kind's form: “93.2%”, “0.6”, “10 天 0 时”; a dash when it does not apply */
    public String figure(FigureKind kind, BigDecimal figure) {
        if (figure == null) {
            return texts.of("assessment.figure.none");
        }
        return switch (kind) {
            case COUNT, RATIO, PER_HUNDRED -> Formats.number(figure);
            case SHARE -> texts.of("assessment.figure.percent", oneDecimal(figure));
            case MINUTES -> minutes(figure, true);
            case WORKING_MINUTES -> minutes(figure, false);
        };
    }

    /** Days only of calendar time: a working day has no fixed length. */
    private String minutes(BigDecimal minutes, boolean days) {
        if (minutes.compareTo(HOUR) < 0) {
            return texts.of("assessment.figure.minutes", Formats.number(minutes));
        }
        long whole = minutes.setScale(0, RoundingMode.HALF_UP).longValue();
        if (days && whole >= DAY) {
            return whole % DAY == 0
                    ? texts.of("assessment.figure.days", whole / DAY)
                    : texts.of("assessment.figure.daysHours", whole / DAY, whole % DAY / 60);
        }
        return whole % 60 == 0
                ? texts.of("assessment.figure.hours", whole / 60)
                : texts.of("assessment.figure.hoursMinutes", whole / 60, whole % 60);
    }

    /** @return the target with the sign that says which side of it is good */
    public String target(FigureRow row) {
        String sign = row.direction() == Direction.HIGHER_IS_BETTER ? "≥ " : "≤ ";
        return sign + figure(row.kind(), row.target());
    }

    /** @return what the figure is of: “96 / 103”, “n = 64”; empty where the figure says it itself */
    public String of(FigureRow row) {
        if (row.numerator() == null || row.kind() == FigureKind.COUNT) {
            return "";
        }
        return row.denominator() == null
                ? texts.of("assessment.figure.n", row.numerator())
                : texts.of("assessment.figure.of", row.numerator(), row.denominator());
    }

    public String change(FigureRow row) {
        if (row.change() == null) {
            return "";
        }
        return arrow(row.change()) + figure(row.kind(), row.change().abs());
    }

    /** @return an arrow up or down and the number with one decimal; a dash for no change, empty for null */
    public String signed(BigDecimal change) {
        return change == null ? "" : arrow(change) + oneDecimal(change.abs());
    }

    private static String arrow(BigDecimal change) {
        return change.signum() == 0 ? "– " : change.signum() > 0 ? "▲ " : "▼ ";
    }

    public String oneDecimal(BigDecimal number) {
        return number == null ? "–" : number.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /** @return points out of the weight */
    public String points(FigureRow row) {
        if (row.weightless()) {
            return texts.of("assessment.figure.noPoints");
        }
        return row.points() == null
                ? texts.of("assessment.figure.none")
                : texts.of("assessment.figure.points", oneDecimal(row.points()), Formats.number(row.weight()));
    }

    /** @return where the figure lies between floor (0) and full marks (100) */
    public int percent(FigureRow row) {
        return row.share() == null ? 0 : row.share().multiply(HUNDRED).intValue();
    }

    public String bar(FigureRow row) {
        return texts.of(
                "assessment.card.barText",
                figure(row.kind(), row.floor()),
                figure(row.kind(), row.target()),
                figure(row.kind(), row.ceiling()),
                percent(row));
    }

    /** @return what a row adds to its figure, as the measure counts */
    public String amount(FigureRow row, BigDecimal amount) {
        if (amount == null) {
            return "";
        }
        return switch (row.code()) {
            case "REASSIGNMENTS_PER_CASE", "REOPENED_SHARE", "CONTACTS_LOGGED", "REPEATED_FAULT_SHARE" ->
                texts.of("assessment.rows.times", Formats.number(amount));
            case "ARCHIVE_COMPLETENESS" -> Formats.number(amount);
            case "WARRANTY_COST" -> Formats.money(amount);
            case "MEDIAN_MINUTES_TO_RESOLVE", "CLAIM_TIME", "EMERGENCY_ACKNOWLEDGEMENT_TIME" -> minutes(amount, true);
            default -> minutes(amount, false);
        };
    }

    /** @return points of a line, 300 by 40, for the totals from the oldest to the latest */
    public String line(List<TrendPoint> trend) {
        List<String> points = new ArrayList<>();
        int last = Math.max(1, trend.size() - 1);
        for (int i = 0; i < trend.size(); i++) {
            BigDecimal total = trend.get(i).figure();
            if (total != null) {
                double y = HEIGHT - MARGIN - total.doubleValue() / 100 * (HEIGHT - 2 * MARGIN);
                points.add(String.format(Locale.ROOT, "%d,%.1f", i * WIDTH / last, y));
            }
        }
        return String.join(" ", points);
    }

    /** @return the colour of a card's state; its label says the same in words */
    public String cardTone(ScorecardState state) {
        return switch (state) {
            case REVIEW -> "warn";
            case APPEALED -> "bad";
            case EXPLAINED, DECIDED -> "on";
            case CONFIRMED, PUBLISHED -> "ok";
        };
    }

    public String periodTone(PeriodState state) {
        return switch (state) {
            case OPEN, COMPUTING -> "";
            case REVIEW -> "warn";
            case DECIDED, CONFIRMED -> "on";
            case PUBLISHED -> "ok";
        };
    }

    /** @return the colour of a change for the better or worse; the arrow says the same */
    public String changeTone(Boolean better) {
        return better == null ? "" : better ? "ok" : "bad";
    }
}

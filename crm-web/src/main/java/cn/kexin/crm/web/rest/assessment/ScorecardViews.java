package cn.kexin.crm.web.rest.assessment;

import cn.kexin.crm.domain.assessment.AppealRequest;
import cn.kexin.crm.domain.assessment.AppealState;
import cn.kexin.crm.domain.assessment.Direction;
import cn.kexin.crm.domain.assessment.FigureKind;
import cn.kexin.crm.domain.assessment.ScorecardState;
import cn.kexin.crm.ejb.assessment.AppealView;
import cn.kexin.crm.ejb.assessment.FigureRow;
import cn.kexin.crm.ejb.assessment.MeasuredRow;
import cn.kexin.crm.ejb.assessment.ScorecardRow;
import cn.kexin.crm.ejb.shared.Ref;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Scorecards in the form of the interface. */
public final class ScorecardViews {

    private ScorecardViews() {}

    /** Who is assessed, or answers. */
    @Schema(name = "CodeAndName")
    public record CodeName(@Schema(example = "ENGINEERING") String code, @Schema(example = "工程管理部") String name) {

        static CodeName of(Ref ref) {
            return ref == null ? null : new CodeName(ref.code(), ref.name());
        }
    }

    /** A figure in an earlier period. */
    @Schema(name = "TrendPoint")
    public record Point(@Schema(example = "2026-03") String period, @Schema(nullable = true) BigDecimal actual) {}

    /** An indicator with its figure. */
    @Schema(name = "Indicator")
    public record IndicatorView(
            @Schema(example = "RESOLVED_WITHIN_TARGET") String code,
            @Schema(example = "按时办结率", description = "In the language of Accept-Language.") String name,
            @Schema(description = "COUNT, SHARE (percent), RATIO (per case), MINUTES (calendar) or WORKING_MINUTES.")
                    FigureKind kind,
            Direction direction,
            @Schema(example = "60") BigDecimal floor,
            @Schema(example = "90") BigDecimal target,
            @Schema(example = "100") BigDecimal ceiling,
            @Schema(
                            example = "93.2",
                            nullable = true,
                            description = "The figure people read; null when nothing was there to measure.")
                    BigDecimal actual,
            @Schema(example = "96", nullable = true) Long numerator,
            @Schema(example = "103", nullable = true) Long denominator,
            @Schema(example = "23.5", nullable = true) BigDecimal points,
            @Schema(example = "25") BigDecimal weight,
            @Schema(description = "Up to twelve periods, this one last; in lists the period before and this one.")
                    List<Point> trend) {

        static IndicatorView of(FigureRow row, UnaryOperator<String> names) {
            return new IndicatorView(
                    row.code(),
                    names.apply("measure." + row.code()),
                    row.kind(),
                    row.direction(),
                    plain(row.floor()),
                    plain(row.target()),
                    plain(row.ceiling()),
                    plain(row.actual()),
                    row.numerator(),
                    row.denominator(),
                    plain(row.points()),
                    plain(row.weight()),
                    row.history().stream()
                            .map(p -> new Point(p.period(), plain(p.figure())))
                            .toList());
        }
    }

    /** A scorecard. */
    @Schema(name = "Scorecard")
    public record Card(
            @Schema(example = "1301") long id,
            @Schema(example = "2026-04") String period,
            CodeName unit,
            @Schema(nullable = true, description = "Null on a unit's card.") CodeName person,
            ScorecardState state,
            @Schema(example = "84.6", nullable = true, description = "0 to 100; null when nothing applies.")
                    BigDecimal total,
            @Schema(nullable = true, description = "Among units of the same type, or among persons.") Integer place,
            int places,
            List<IndicatorView> indicators,
            @Schema(nullable = true) String explanation,
            List<AppealEntry> appeals) {

        static Card of(ScorecardRow row, String explanation, List<AppealEntry> appeals, UnaryOperator<String> names) {
            return new Card(
                    row.id(),
                    row.period(),
                    CodeName.of(row.unit()),
                    CodeName.of(row.person()),
                    row.state(),
                    plain(row.total()),
                    row.place(),
                    row.places(),
                    row.figures().stream()
                            .map(figure -> IndicatorView.of(figure, names))
                            .toList(),
                    explanation,
                    appeals);
        }
    }

    /** An appeal. */
    @Schema(name = "Appeal")
    public record AppealEntry(
            long id,
            @Schema(example = "RESOLVED_WITHIN_TARGET") String indicator,
            AppealRequest request,
            List<Long> rows,
            List<String> cases,
            String reason,
            AppealState state,
            @Schema(nullable = true, description = "The reason of the decision.") String decision) {

        static AppealEntry of(AppealView view) {
            return new AppealEntry(
                    view.id(),
                    view.measure(),
                    view.request(),
                    view.rowIds(),
                    view.numbers(),
                    view.reason(),
                    view.state(),
                    view.decision());
        }
    }

    /** A row behind a figure. */
    @Schema(name = "FigureEvidence")
    public record EvidenceEntry(
            @Schema(description = "To be named in an appeal.") long row,
            @Schema(example = "case") String type,
            @Schema(description = "Id of the case or customer.") long id,
            @Schema(example = "SR-2026-01644") String number,
            String title,
            Instant occurredAt,
            @Schema(nullable = true) Instant recordedAt,
            @Schema(nullable = true) String person,
            @Schema(nullable = true, description = "Null where a row only counts.") Boolean met,
            @Schema(nullable = true, description = "Minutes or times, as the indicator counts.") BigDecimal amount,
            @Schema(description = "Whether the row corrects an earlier one.") boolean corrected) {

        static EvidenceEntry of(MeasuredRow row) {
            return new EvidenceEntry(
                    row.rowId(),
                    row.type(),
                    row.targetId(),
                    row.number(),
                    row.title(),
                    row.occurredAt(),
                    row.recordedAt(),
                    row.personName(),
                    row.met(),
                    plain(row.amount()),
                    row.corrected());
        }
    }

    /** Without trailing zeros: 14419.5, not 14419.5000. */
    static BigDecimal plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

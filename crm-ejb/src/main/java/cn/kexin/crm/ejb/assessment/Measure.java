package cn.kexin.crm.ejb.assessment;

import cn.kexin.crm.domain.assessment.AppealRequest;
import cn.kexin.crm.domain.assessment.Direction;
import cn.kexin.crm.domain.assessment.FigureKind;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import java.util.List;
import java.util.Set;

/**
 * A figure that a feature draws from the evidence its work left behind; indicators of schemes refer to it by its code. A
 * new measure is one class in its feature: a CDI bean ({@code @ApplicationScoped}) that implements this.
 *
 * <p>The code's texts are {@code measure.<CODE>} (name) and {@code measure.<CODE>.help} (what is counted, for whom, in
 * which time) in the bundle {@code assessment}; a third, {@code measure.<CODE>.row}, says what a row's {@code amount} is.
 *
 * <p>What is counted is said in one place: {@link #compute} and {@link #rows} share their conditions, so that a figure and
 * the rows behind it cannot disagree. Same window, same figures: nothing but the window and the stored rows goes in, and
 * of append-only tables only rows with {@code recorded_at <= window.asOf()}.
 */
public interface Measure {

    /** @return the code, in UPPER_SNAKE, at most 40 characters, unique in the product */
    String code();

    /** @return what sort of number it gives */
    FigureKind kind();

    /** @return which way it gets better; a scheme starts from this */
    Direction direction();

    /**
     * Computes the figures of all units and all persons, set-based: one statement, or a share of one that several measures
     * use through {@link MeasureRun#share}.
     *
     * @return one figure for each unit and person with rows, in any order; none for those without
     */
    List<MeasuredFigure> compute(MeasureRun run);

    /**
     * The rows behind a figure, filtered, counted and paged in the database.
     *
     * @return rows that missed what was expected first, then the latest
     */
    Page<MeasuredRow> rows(RowQuery query, PageRequest page);

    /**
     * @return what an appeal may ask for about its rows, which then are evidence of cases; nothing when its rows cannot be
     *     corrected
     */
    default Set<AppealRequest> appeals() {
        return Set.of();
    }
}

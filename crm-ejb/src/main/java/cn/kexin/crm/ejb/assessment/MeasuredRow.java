package cn.kexin.crm.ejb.assessment;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * One row behind a figure.
 *
 * @param rowId the row's own id in its table; of evidence the id of the evidence row, which an appeal refers to
 * @param type what it links to, as in the page {@code /<type>/view.xhtml}: {@code case}, {@code customer}
 * @param targetId id of what it links to
 * @param number business number of what it links to
 * @param title what people call it
 * @param occurredAt when it happened
 * @param recordedAt when it was recorded; null where the two are not told apart
 * @param personName who was responsible then, or null when nobody was
 * @param met what the row contributes: true as expected, false missed, null where a row only counts
 * @param amount what the row adds in the measure's terms (minutes, reassignments), or null
 * @param corrected whether the row is itself a correction of an earlier one
 * @param note what was written down beside it, or null
 */
public record MeasuredRow(
        long rowId,
        String type,
        long targetId,
        String number,
        String title,
        Instant occurredAt,
        Instant recordedAt,
        String personName,
        Boolean met,
        BigDecimal amount,
        boolean corrected,
        String note)
        implements Serializable {

    /** Type of rows that are evidence of cases. */
    public static final String CASE = "case";

    /** @return whether it is evidence, which an appeal can be about; other rows only count */
    public boolean evidence() {
        return CASE.equals(type);
    }
}

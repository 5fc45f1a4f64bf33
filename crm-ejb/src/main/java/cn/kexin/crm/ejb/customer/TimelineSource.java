package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.ejb.organisation.Viewer;
import java.util.Set;

/**
 * What a feature adds to the timeline of a customer, so that one statement reads all of it in order. Each implementation
 * is a bean and leaves out what the viewer may not see.
 */
public interface TimelineSource {

    /** The columns of {@link #sql}, in this order. */
    String COLUMNS =
            "kind, id, occurred_at, channel, direction, person, unit, contact, title, detail, next_step, next_at, "
                    + "subject_id, subject_number";

    /**
     * A select in the SQL that both databases understand. Its columns are {@link #COLUMNS}: kind is a constant of the
     * feature with the message key {@code TimelineKind.<kind>}; channel and direction are enum names or null; what is
     * null throughout is cast ({@code cast(null as varchar(20))}); subject is the record to open, if any.
     *
     * @param viewer who is looking; only ids may be written into the text
     * @return the select, with the customer's id as {@code ?1}; null when there is nothing for this viewer
     */
    String sql(Viewer viewer);

    /** @return the kinds of its entries */
    Set<String> kinds();
}

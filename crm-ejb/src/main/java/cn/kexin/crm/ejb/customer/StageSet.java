package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.RelationshipStage;
import java.util.Objects;

/**
 * Somebody sets a customer's relationship stage without a proposal; fired inside the transaction, so that it is kept who
 * decided so, when and why.
 *
 * @param personId who of us
 * @param why in the person's words; null where the way says it all
 */
public record StageSet(
        long customerId, RelationshipStage from, RelationshipStage to, Way way, long personId, String why) {

    /** By which door the stage was set. */
    public enum Way {
        /** On the form or by another system, for one customer. */
        BY_HAND,
        /** It stood in a file, or an import was taken back. */
        IMPORT,
        /** Of many customers at once, or that was undone. */
        BULK,
        /** Customers were merged, or that was undone. */
        MERGE
    }

    public StageSet {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(way);
    }
}

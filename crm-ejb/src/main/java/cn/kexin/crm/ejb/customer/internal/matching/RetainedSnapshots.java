package cn.kexin.crm.ejb.customer.internal.matching;

import cn.kexin.crm.ejb.shared.RetainedRows;
import jakarta.enterprise.context.ApplicationScoped;

/** The facts that merges keep for an undo, which is possible for 30 days. */
@ApplicationScoped
public class RetainedSnapshots extends RetainedRows {

    private static final String OLDER = "merged_at < ?1 and (winner_before <> '' or winner_after <> '')";
    private static final String EMPTY = "update customer_merge set winner_before = '', winner_after = ''";

    public RetainedSnapshots() {
        super("MERGE_SNAPSHOTS", 30, "customer_merge", OLDER, EMPTY);
    }
}

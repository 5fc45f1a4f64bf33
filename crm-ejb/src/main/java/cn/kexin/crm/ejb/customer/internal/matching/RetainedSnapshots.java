package cn.kexin.crm.ejb.customer.internal.matching;

import cn.kexin.crm.ejb.shared.Retained;
import cn.kexin.crm.ejb.shared.RetainedRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** The facts that merges keep for an undo, which is possible for 30 days. */
@ApplicationScoped
public class RetainedSnapshots implements Retained {

    private static final String TABLE = "customer_merge";
    private static final String OLDER = "merged_at < ?1 and (winner_before <> '' or winner_after <> '')";
    private static final String EMPTY = "update customer_merge set winner_before = '', winner_after = ''";

    @Inject
    private RetainedRows rows;

    @Override
    public String code() {
        return "MERGE_SNAPSHOTS";
    }

    @Override
    public int leastDays() {
        return 30;
    }

    @Override
    public long count(Instant limit) {
        return rows.count(TABLE, OLDER, limit);
    }

    @Override
    public int take(Instant limit, int most) {
        return rows.change(EMPTY, TABLE, OLDER, limit, most);
    }
}

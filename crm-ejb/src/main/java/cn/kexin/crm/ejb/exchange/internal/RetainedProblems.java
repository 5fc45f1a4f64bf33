package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.ejb.shared.Retained;
import cn.kexin.crm.ejb.shared.RetainedRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Rows that imports refused, with their cells as they came. */
@ApplicationScoped
public class RetainedProblems implements Retained {

    private static final String TABLE = "import_problem";
    private static final String OLDER = "run_id in (select r.id from import_run r where r.queued_at < ?1)";

    @Inject
    private RetainedRows rows;

    @Override
    public String code() {
        return "IMPORT_PROBLEMS";
    }

    @Override
    public int leastDays() {
        return 7;
    }

    @Override
    public long count(Instant limit) {
        return rows.count(TABLE, OLDER, limit);
    }

    @Override
    public int take(Instant limit, int most) {
        return rows.remove(TABLE, OLDER, limit, most);
    }
}

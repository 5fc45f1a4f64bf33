package cn.kexin.crm.ejb.privacy.internal;

import cn.kexin.crm.ejb.shared.Retained;
import cn.kexin.crm.ejb.shared.RetainedRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Background jobs that are over, unless an import or a request shows how it went by one of them. */
@ApplicationScoped
public class RetainedJobs implements Retained {

    private static final String TABLE = "background_job";
    private static final String OLDER =
            """
            finished_at < ?1 and id not in (select r.job_id from import_run r where r.job_id is not null) \
            and id not in (select v.reversal_job_id from import_run v where v.reversal_job_id is not null) \
            and id not in (select d.job_id from data_request d where d.job_id is not null)""";

    @Inject
    private RetainedRows rows;

    @Override
    public String code() {
        return "FINISHED_JOBS";
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
        return rows.remove(TABLE, OLDER, limit, most);
    }
}

package cn.kexin.crm.ejb.privacy.internal;

import cn.kexin.crm.ejb.shared.RetainedRows;
import jakarta.enterprise.context.ApplicationScoped;

/** Background jobs that are over, unless an import or a request shows how it went by one of them. */
@ApplicationScoped
public class RetainedJobs extends RetainedRows {

    private static final String OLDER =
            """
            finished_at < ?1 and id not in (select r.job_id from import_run r where r.job_id is not null) \
            and id not in (select v.reversal_job_id from import_run v where v.reversal_job_id is not null) \
            and id not in (select d.job_id from data_request d where d.job_id is not null)""";

    public RetainedJobs() {
        super("FINISHED_JOBS", 30, "background_job", OLDER);
    }
}

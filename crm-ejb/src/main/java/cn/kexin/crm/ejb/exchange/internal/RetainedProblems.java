package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.ejb.shared.RetainedRows;
import jakarta.enterprise.context.ApplicationScoped;

/** Rows that imports refused, with their cells as they came. */
@ApplicationScoped
public class RetainedProblems extends RetainedRows {

    public RetainedProblems() {
        super(
                "IMPORT_PROBLEMS",
                7,
                "import_problem",
                "run_id in (select r.id from import_run r where r.queued_at < ?1)");
    }
}

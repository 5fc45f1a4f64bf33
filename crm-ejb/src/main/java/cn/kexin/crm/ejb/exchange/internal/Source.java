package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.exchange.ImportFile;
import cn.kexin.crm.ejb.exchange.ImportMapping;
import cn.kexin.crm.ejb.exchange.ImportPreview;
import cn.kexin.crm.ejb.exchange.ImportRequest;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.JobRun;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Supplier;

/** A form in which files come, a table or a document: how it is looked at before and read after it was accepted. */
abstract class Source {

    @Inject
    Portions portions;

    abstract boolean reads(ImportKind kind);

    /** @throws BusinessRuleException when the file cannot be read at all */
    abstract ImportPreview preview(ImportRequest request, ImportFile file, Viewer viewer);

    /** @throws BusinessRuleException when the file cannot be read or the mapping does not fit it */
    abstract Accepted accept(ImportRequest request, ImportFile file, Viewer viewer);

    /** Reads an accepted file, in the background. */
    abstract void read(JobRun job, ImportPlan plan) throws IOException;

    /** Does work in one transaction; of a rehearsal nothing stays but the counts. */
    void store(JobRun job, ImportPlan plan, Supplier<PortionResult> work) {
        if (plan.dryRun()) {
            portions.record(job, plan, portions.rehearse(work));
        } else {
            portions.take(job, plan, work);
        }
    }

    /**
     * What is known of a file that can be read.
     *
     * @param form what people call it: its encoding, or XLSX
     * @param mapping how its columns are read; empty for a document
     * @param headers its columns' names; empty for a document
     */
    record Accepted(Charset encoding, String form, ImportMapping mapping, List<String> headers) {}
}

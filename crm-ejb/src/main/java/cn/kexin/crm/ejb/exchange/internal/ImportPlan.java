package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.exchange.ImportMode;
import cn.kexin.crm.ejb.exchange.ImportMapping;
import cn.kexin.crm.ejb.exchange.ImportRequest;
import cn.kexin.crm.ejb.organisation.Viewer;
import java.nio.charset.Charset;
import java.time.ZoneId;

/**
 * All that is known of an import before its first row.
 *
 * @param starter who started it, with the roles in force now
 * @param homeUnit code of the starter's home unit
 * @param zone where dates without an offset are read
 * @param rowsDone rows read before an interruption
 */
record ImportPlan(
        long runId,
        ImportKind kind,
        ImportMode mode,
        boolean dryRun,
        ImportMapping mapping,
        Charset encoding,
        long fileSize,
        Viewer starter,
        String homeUnit,
        ZoneId zone,
        int rowsDone) {

    /** @return the plan of a look at the first rows */
    static ImportPlan ofPreview(
            ImportRequest request,
            ImportMapping mapping,
            Charset encoding,
            long size,
            Viewer viewer,
            String homeUnit,
            ZoneId zone) {
        return new ImportPlan(
                0, request.kind(), request.mode(), true, mapping, encoding, size, viewer, homeUnit, zone, 0);
    }
}

package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.audit.ExportLog;
import cn.kexin.crm.ejb.casework.CaseExportFacade;
import cn.kexin.crm.ejb.casework.CaseFilter;
import cn.kexin.crm.ejb.casework.CaseRow;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;

/** Gives cases portion by portion; no transaction is open while bytes are on their way. */
@Stateless
@RolesAllowed({
    Role.Names.SALES,
    Role.Names.SALES_DIRECTOR,
    Role.Names.CUSTOMER_DEPT,
    Role.Names.FUNCTIONAL,
    Role.Names.PROJECT_TEAM,
    Role.Names.SERVICE,
    Role.Names.MARKETING,
    Role.Names.DEPT_HEAD,
    Role.Names.EXECUTIVE
})
public class CaseExportBean implements CaseExportFacade {

    private static final int PORTION = 500;

    @Inject
    private CaseExportSteps steps;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private ExportLog log;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int export(CaseFilter filter, String sort, Rows rows) throws IOException {
        Viewer who = viewer.get();
        List<Long> ids = steps.ids(filter, new PageRequest(0, 1, sort), who);
        long entry = log.begin(who.personId(), "cases", "TABLE", filter);
        int written = 0;
        for (int from = 0; from < ids.size(); from += PORTION) {
            List<CaseRow> portion = steps.rows(ids.subList(from, Math.min(ids.size(), from + PORTION)), who);
            rows.take(portion);
            written += portion.size();
        }
        log.end(entry, written);
        return written;
    }
}

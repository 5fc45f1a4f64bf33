package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.ejb.casework.CaseFilter;
import cn.kexin.crm.ejb.casework.CaseRow;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** What an export reads, each time in a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class CaseExportSteps {

    @Inject
    private CaseQueries queries;

    /** @return every case that the filter lets through, in the order of the list */
    public List<Long> ids(CaseFilter filter, PageRequest order, Viewer viewer) {
        return queries.ids(filter, order, viewer);
    }

    /** @return those of the cases that the viewer may still see, in the order of the ids */
    public List<CaseRow> rows(List<Long> ids, Viewer viewer) {
        return queries.rows(ids, viewer);
    }
}

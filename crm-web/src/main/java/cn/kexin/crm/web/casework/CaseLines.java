package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.CaseFilter;
import cn.kexin.crm.ejb.casework.CaseRow;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Reads cases for people: rows with the names that their definitions give. */
@RequestScoped
public class CaseLines {

    @EJB
    private CaseworkFacade casework;

    @Inject
    private ProcessNames names;

    Page<CaseLine> page(CaseFilter filter, PageRequest request) {
        Page<CaseRow> page = casework.list(filter, request);
        return new Page<>(of(page.rows()), page.total());
    }

    List<CaseLine> of(List<CaseRow> rows) {
        names.know(rows.stream().map(CaseRow::definitionId).toList());
        return rows.stream().map(row -> CaseLine.of(row, names)).toList();
    }
}

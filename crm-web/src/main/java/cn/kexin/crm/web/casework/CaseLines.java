package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.CaseFilter;
import cn.kexin.crm.ejb.casework.CaseRow;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Reads cases for people: rows with the names that their definitions give. */
@RequestScoped
public class CaseLines {

    @EJB
    private CaseworkFacade casework;

    @Inject
    private ProcessNames names;

    Page<CaseLine> page(CaseFilter filter, PageRequest request) {
        Page<CaseRow> page = casework.list(filter, request);
        names.know(page.rows().stream().map(CaseRow::definitionId).toList());
        return new Page<>(
                page.rows().stream().map(row -> CaseLine.of(row, names)).toList(), page.total());
    }
}

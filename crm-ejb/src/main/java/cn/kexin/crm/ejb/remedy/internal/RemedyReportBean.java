package cn.kexin.crm.ejb.remedy.internal;

import static cn.kexin.crm.domain.organisation.Role.Names.CUSTOMER_DEPT;
import static cn.kexin.crm.domain.organisation.Role.Names.DEPT_HEAD;
import static cn.kexin.crm.domain.organisation.Role.Names.EXECUTIVE;
import static cn.kexin.crm.domain.organisation.Role.Names.FUNCTIONAL;
import static cn.kexin.crm.domain.organisation.Role.Names.MARKETING;
import static cn.kexin.crm.domain.organisation.Role.Names.PROJECT_TEAM;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES_DIRECTOR;
import static cn.kexin.crm.domain.organisation.Role.Names.SERVICE;

import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.remedy.CauseCount;
import cn.kexin.crm.ejb.remedy.RemedyFilter;
import cn.kexin.crm.ejb.remedy.RemedyReportFacade;
import cn.kexin.crm.ejb.remedy.RemedyRow;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Reads cases by their root causes. */
@Stateless
@RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, MARKETING, DEPT_HEAD, EXECUTIVE
})
public class RemedyReportBean implements RemedyReportFacade {

    @Inject
    private CurrentViewer viewer;

    @Inject
    private RemedyLists lists;

    @Override
    public Page<RemedyRow> list(RemedyFilter filter, PageRequest page) {
        return lists.page(filter, page, viewer.get());
    }

    @Override
    public List<CauseCount> byCause(RemedyFilter filter) {
        return lists.byCause(filter, viewer.get());
    }
}

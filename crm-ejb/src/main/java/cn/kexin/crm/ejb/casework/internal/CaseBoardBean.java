package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.casework.BoardColumn;
import cn.kexin.crm.ejb.casework.CaseBoardFacade;
import cn.kexin.crm.ejb.casework.CaseFilter;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;

/** Shows the case board. */
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
public class CaseBoardBean implements CaseBoardFacade {

    @Inject
    private BoardQueries queries;

    @Inject
    private CurrentViewer viewer;

    @Override
    public Map<String, BoardColumn> board(CaseFilter filter, int perStage) {
        return queries.board(filter, perStage, viewer.get());
    }
}

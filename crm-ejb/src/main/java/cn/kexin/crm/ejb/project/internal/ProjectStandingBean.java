package cn.kexin.crm.ejb.project.internal;

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
import cn.kexin.crm.ejb.project.ProjectStanding;
import cn.kexin.crm.ejb.project.ProjectStandingFacade;
import cn.kexin.crm.ejb.project.SerialHit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Tells how projects stand. */
@Stateless
@RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, MARKETING, DEPT_HEAD, EXECUTIVE
})
public class ProjectStandingBean implements ProjectStandingFacade {

    @Inject
    private CurrentViewer viewer;

    @Inject
    private StandingQueries standings;

    @Inject
    private ProductQueries products;

    @Override
    public List<ProjectStanding> ofCustomer(long customerId) {
        return standings.ofCustomer(customerId, MOST, viewer.get());
    }

    @Override
    public List<SerialHit> bySerial(String serialNumber, int limit) {
        return products.bySerial(serialNumber, limit, viewer.get());
    }
}

package cn.kexin.crm.ejb.casework.internal;

import static cn.kexin.crm.domain.organisation.Role.Names.CUSTOMER_DEPT;
import static cn.kexin.crm.domain.organisation.Role.Names.DEPT_HEAD;
import static cn.kexin.crm.domain.organisation.Role.Names.FUNCTIONAL;
import static cn.kexin.crm.domain.organisation.Role.Names.MARKETING;
import static cn.kexin.crm.domain.organisation.Role.Names.PROJECT_TEAM;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES_DIRECTOR;
import static cn.kexin.crm.domain.organisation.Role.Names.SERVICE;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.casework.FirstContact;
import cn.kexin.crm.domain.casework.Placement;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.casework.FirstContactFacade;
import cn.kexin.crm.ejb.casework.OpenCase;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Opens a case in the hands of who answers it, and lets it be settled. */
@Stateless
@RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, MARKETING, DEPT_HEAD})
public class FirstContactBean implements FirstContactFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CaseOpening opening;

    @Inject
    private CaseActs acts;

    @Override
    public long settle(OpenCase command, String answer, boolean confirmed) {
        CustomerCase theCase = opening.open(command, withMe());
        // The case has to be stored before further evidence refers to it.
        em.flush();
        FirstContact.settle(theCase, acts.on(theCase), answer.strip(), confirmed);
        return theCase.getId();
    }

    private Placement withMe() {
        Viewer me = viewer.get();
        Role role = me.units(Role.SERVICE).contains(me.unitId()) ? Role.SERVICE : null;
        return new Placement(role, em.find(OrgUnit.class, me.unitId()), em.find(Person.class, me.personId()), null);
    }
}

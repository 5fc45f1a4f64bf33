package cn.kexin.crm.ejb.visit;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.visit.ReturnVisit;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Who may see a return visit and who may arrange, complete and drop it: the one answer for lists, figures, pages, the
 * timeline and REST. It is seen as an appointment is, by those who see its case or customer and by those who take part.
 */
@ApplicationScoped
public class ReturnVisitAccess {

    private static final String TAKING_PART =
            "exists (select 1 from ReturnVisitPerson rp where column('visit_id', rp) = {a}.id"
                    + " and column('person_id', rp) in :goingPersons)";

    private static final String TAKING_PART_SQL =
            "exists (select 1 from return_visit_person rp where rp.visit_id = {a}.id and rp.person_id in ({persons}))";

    @Inject
    private AppointmentAccess appointments;

    /**
     * @param alias the visit's alias in the query
     * @return the same conditions
     */
    public Conditions restrict(Conditions conditions, Viewer viewer, String alias) {
        return appointments.restrict(conditions, viewer, alias, TAKING_PART);
    }

    /** As {@link AppointmentAccess#sqlOfCustomer}. */
    public String sqlOfCustomer(Viewer viewer, String alias) {
        return appointments.sqlOfCustomer(viewer, alias, TAKING_PART_SQL);
    }

    /** @return whether the viewer, who sees it, may change it: the customer department, its unit, and those who take part */
    public boolean mayChange(Viewer viewer, ReturnVisit visit) {
        return viewer.has(Role.CUSTOMER_DEPT)
                || CaseAccess.UNIT_ROLES.stream().anyMatch(role -> viewer.units(role)
                        .contains(visit.getUnit().getId()))
                || visit.getTeam().stream().anyMatch(each -> viewer.actingFor().contains(each.getId()));
    }
}

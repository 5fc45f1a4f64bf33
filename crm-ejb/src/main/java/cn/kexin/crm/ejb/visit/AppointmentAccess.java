package cn.kexin.crm.ejb.visit;

import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.visit.Appointment;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * Who may see an appointment and who may change it: the one answer for lists, counts, the calendar, feeds, the timeline,
 * files and REST. An appointment of a case is seen by whoever sees the case, another by whoever sees the customer, and each
 * by those who go there.
 */
@ApplicationScoped
public class AppointmentAccess {

    private static final Role[] ARRANGE_ALL = {Role.CUSTOMER_DEPT, Role.SERVICE};

    private static final String GOING_SQL =
            "exists (select 1 from appointment_person ap where ap.appointment_id = {a}.id and ap.person_id in ({persons}))";

    private static final String GOING =
            "exists (select 1 from AppointmentPerson ap where column('appointment_id', ap) = {a}.id"
                    + " and column('person_id', ap) in :goingPersons)";

    @Inject
    private CaseAccess cases;

    @Inject
    private CustomerAccess customers;

    /**
     * Restricts a query to the appointments that the viewer may see.
     *
     * @param alias the appointment's alias in the query
     * @return the same conditions
     */
    public Conditions restrict(Conditions conditions, Viewer viewer, String alias) {
        return restrict(conditions, viewer, alias, GOING);
    }

    /** @param going condition under which the viewer takes part, with {@code {a}} for the alias */
    Conditions restrict(Conditions conditions, Viewer viewer, String alias, String going) {
        if (cases.seesAll(viewer) && viewer.scope(DataRight.SEE).all()) {
            return conditions;
        }
        Conditions ofCase = cases.restrict(new Conditions(), viewer, "ak").and("ak.id = column('case_id', {a})");
        Conditions ofCustomer = customers
                .restrict(new Conditions(), viewer, "au")
                .and("au.id = column('customer_id', {a})")
                .and("column('case_id', {a}) is null");
        ofCase.lendTo(conditions);
        ofCustomer.lendTo(conditions);
        String seen = "exists (select 1 from CustomerCase ak" + ofCase.where()
                + ") or exists (select 1 from Customer au" + ofCustomer.where() + ") or " + going;
        return conditions.and(seen.replace("{a}", alias)).with("goingPersons", viewer.actingFor());
    }

    /**
     * The same decision for a query in SQL over the appointments of a customer whom the viewer sees.
     *
     * @param alias the appointment's alias in the query
     * @return a condition that holds nothing but ids
     */
    public String sqlOfCustomer(Viewer viewer, String alias) {
        return sqlOfCustomer(viewer, alias, GOING_SQL);
    }

    String sqlOfCustomer(Viewer viewer, String alias, String going) {
        String ofCase = cases.sql(viewer, "ak");
        String seen = ofCase == null
                ? ""
                : " or exists (select 1 from customer_case ak where ak.id = {a}.case_id and " + ofCase + ")";
        return ("({a}.case_id is null or " + going + seen + ")")
                .replace("{a}", alias)
                .replace("{persons}", CaseAccess.join(viewer.actingFor()));
    }

    /** @return whether the viewer, who sees it, may change it and tell its result */
    public boolean mayChange(Viewer viewer, Appointment appointment) {
        return mayChange(
                viewer,
                appointment.getUnit().getId(),
                appointment.getArrangedBy().getId(),
                appointment.getPeople().stream().map(each -> each.getId()).toList());
    }

    /** @param going ids of those who go there */
    public boolean mayChange(Viewer viewer, long unitId, long arrangedById, Iterable<Long> going) {
        Set<Long> acting = viewer.actingFor();
        for (Long each : going) {
            if (acting.contains(each)) {
                return true;
            }
        }
        return viewer.has(ARRANGE_ALL)
                || acting.contains(arrangedById)
                || CaseAccess.UNIT_ROLES.stream()
                        .anyMatch(role -> viewer.units(role).contains(unitId));
    }
}

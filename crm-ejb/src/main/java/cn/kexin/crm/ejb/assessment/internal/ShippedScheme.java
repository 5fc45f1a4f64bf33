package cn.kexin.crm.ejb.assessment.internal;

import cn.kexin.crm.domain.assessment.Direction;
import cn.kexin.crm.domain.assessment.Scale;
import cn.kexin.crm.domain.assessment.Scheme;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.UnitType;
import cn.kexin.crm.ejb.organisation.CompanyFounding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.EnumSet;

/**
 * Puts the schemes that the product ships into force when a company begins. The general one holds every measure of the spine
 * that a feature offers, the other one what whole-process care comes to; those that say how much or how long by the clock on the wall carry no weight, because neither is to anybody's credit or
 * blame, and are shown beside the others.
 */
@ApplicationScoped
public class ShippedScheme {

    /** Code of the scheme that a period uses unless another is named. */
    static final String CODE = "DEFAULT";

    /** Code of the scheme for the care from the first tender notice to the years after handover. */
    static final String CARE = "WHOLE_PROCESS";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Measures measures;

    void ship(@Observes CompanyFounding founding) {
        Scheme general = scheme(CODE, "通用方案", "General scheme");
        higher(general, "RESOLVED_WITHIN_TARGET", "60", "90", "100", 25);
        higher(general, "FIRST_RESPONSE_WITHIN_TARGET", "60", "90", "100", 15);
        lower(general, "REASSIGNMENTS_PER_CASE", "3", "1", "0", 10);
        lower(general, "REOPENED_SHARE", "15", "5", "0", 15);
        lower(general, "MEDIAN_WORKING_MINUTES_TO_RESOLVE", "2880", "960", "240", 15);
        lower(general, "OVERDUE_OPEN_CASES", "20", "3", "0", 10);
        higher(general, "CONTACTS_LOGGED", "0", "20", "60", 5);
        higher(general, "ARCHIVE_COMPLETENESS", "40", "80", "100", 5);
        higher(general, "RESOLVED_CASES", "0", "20", "100", 0);
        lower(general, "MEDIAN_MINUTES_TO_RESOLVE", "20160", "4320", "480", 0);
        putIntoForce(general, founding);
        Scheme care = scheme(CARE, "全过程服务方案", "Whole-process care");
        higher(care, "DUTIES_ON_TIME", "60", "90", "100", 30);
        higher(care, "FIRST_CONTACT_RESOLUTION", "20", "50", "80", 15);
        higher(care, "CUSTOMER_CONFIRMED_SHARE", "50", "85", "100", 15);
        lower(care, "COMPLAINT_RATE", "10", "3", "0", 10);
        higher(care, "APPOINTMENTS_KEPT", "70", "95", "100", 10);
        higher(care, "RETURN_VISITS_ON_PLAN", "60", "90", "100", 10);
        lower(care, "REPEATED_FAULT_SHARE", "20", "5", "0", 5);
        lower(care, "EMERGENCY_ACKNOWLEDGEMENT_TIME", "60", "10", "2", 5);
        lower(care, "CLAIM_TIME", "20160", "4320", "1440", 0);
        lower(care, "WARRANTY_COST", "20000", "5000", "0", 0);
        putIntoForce(care, founding);
    }

    private static Scheme scheme(String code, String nameZh, String nameEn) {
        Scheme scheme = new Scheme(code, 1, nameZh, nameEn);
        scheme.applyTo(EnumSet.allOf(UnitType.class), EnumSet.complementOf(EnumSet.of(Role.ADMIN, Role.EXECUTIVE)));
        return scheme;
    }

    private void putIntoForce(Scheme scheme, CompanyFounding founding) {
        scheme.activate(measures.codes(), founding.now());
        em.persist(scheme);
    }

    private void higher(Scheme scheme, String measure, String floor, String target, String ceiling, int weight) {
        add(scheme, measure, Direction.HIGHER_IS_BETTER, floor, target, ceiling, weight);
    }

    private void lower(Scheme scheme, String measure, String floor, String target, String ceiling, int weight) {
        add(scheme, measure, Direction.LOWER_IS_BETTER, floor, target, ceiling, weight);
    }

    private void add(
            Scheme scheme,
            String measure,
            Direction direction,
            String floor,
            String target,
            String ceiling,
            int weight) {
        if (!measures.codes().contains(measure)) {
            return;
        }
        scheme.addIndicator(
                measure,
                new Scale(
                        direction,
                        new BigDecimal(floor),
                        new BigDecimal(target),
                        new BigDecimal(ceiling),
                        BigDecimal.valueOf(weight)));
    }
}

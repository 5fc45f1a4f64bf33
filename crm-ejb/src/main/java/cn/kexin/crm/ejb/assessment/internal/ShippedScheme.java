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
import java.util.Set;

/**
 * Puts the scheme that the product ships into force when a company begins. It holds every measure of the spine that a
 * feature offers; those that say how much or how long by the clock on the wall carry no weight, because neither is to anybody's credit or
 * blame, and are shown beside the others.
 */
@ApplicationScoped
public class ShippedScheme {

    /** Code of the scheme that a period uses unless another is named. */
    static final String CODE = "DEFAULT";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Measures measures;

    void ship(@Observes CompanyFounding founding) {
        Scheme scheme = new Scheme(CODE, 1, "通用方案", "General scheme");
        Set<Role> roles = EnumSet.complementOf(EnumSet.of(Role.ADMIN, Role.EXECUTIVE));
        scheme.applyTo(EnumSet.allOf(UnitType.class), roles);
        higher(scheme, "RESOLVED_WITHIN_TARGET", "60", "90", "100", 25);
        higher(scheme, "FIRST_RESPONSE_WITHIN_TARGET", "60", "90", "100", 15);
        lower(scheme, "REASSIGNMENTS_PER_CASE", "3", "1", "0", 10);
        lower(scheme, "REOPENED_SHARE", "15", "5", "0", 15);
        lower(scheme, "MEDIAN_WORKING_MINUTES_TO_RESOLVE", "2880", "960", "240", 15);
        lower(scheme, "OVERDUE_OPEN_CASES", "20", "3", "0", 10);
        higher(scheme, "CONTACTS_LOGGED", "0", "20", "60", 5);
        higher(scheme, "ARCHIVE_COMPLETENESS", "40", "80", "100", 5);
        higher(scheme, "RESOLVED_CASES", "0", "20", "100", 0);
        lower(scheme, "MEDIAN_MINUTES_TO_RESOLVE", "20160", "4320", "480", 0);
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

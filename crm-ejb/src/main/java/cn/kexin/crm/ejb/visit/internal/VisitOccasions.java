package cn.kexin.crm.ejb.visit.internal;

import cn.kexin.crm.domain.visit.VisitOccasion;
import cn.kexin.crm.domain.visit.VisitRule;
import cn.kexin.crm.ejb.organisation.CompanyZone;
import cn.kexin.crm.ejb.shared.Instants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what return visits fall due for. Works are handed over on the day on which their case first reaches a stage at or
 * after the handover; what was accepted without such a case, on the day of its acceptance.
 */
@ApplicationScoped
public class VisitOccasions {

    /** Stages of the shipped definitions in which the works are the customer's. */
    private static final String HANDED_OVER =
            "('HANDOVER', 'WARRANTY', 'AFTER_WARRANTY', 'AFTER_SALES', 'SERVICE_REMINDERS')";

    private static final String OF_CASES =
            """
            select 'case-' || c.id, c.customer_id, c.id, min(e.occurred_at) from evidence e \
            join customer_case c on c.id = e.case_id join customer u on u.id = c.customer_id \
            where e.kind in ('STAGE_CHANGED', 'WENT_ON') and e.stage in %s{customer}{case} \
            group by c.id, c.customer_id"""
                    .formatted(HANDED_OVER);

    private static final String ACCEPTED =
            """
            select 'accepted-' || w.customer_id || '-' || w.accepted_on, w.customer_id, cast(null as bigint), w.accepted_on \
            from warranty_item w join customer u on u.id = w.customer_id \
            where w.case_id is null{customer} group by w.customer_id, w.accepted_on""";

    private static final String WARRANTIES =
            """
            select 'item-' || w.id, w.customer_id, w.case_id, w.ends_on from warranty_item w \
            join customer u on u.id = w.customer_id left join customer_case c on c.id = w.case_id \
            where w.ends_on >= ?{n}{customer}{case}""";

    private static final String CLAIMS =
            """
            select 'claim-' || m.id, m.customer_id, m.case_id, c.closed_at from warranty_claim m \
            join customer_case c on c.id = m.case_id join customer u on u.id = m.customer_id \
            where c.closed_at >= ?{n}{customer}""";

    private static final String CASES =
            """
            select 'case-' || c.id, c.customer_id, c.id, c.closed_at from customer_case c \
            join customer u on u.id = c.customer_id where c.closed_at >= ?{n}{customer}{case}""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CompanyZone zone;

    /**
     * Something for which visits fall due.
     *
     * @param subject tells it from others
     * @param caseId what it is about, or null
     * @param on the day of it
     */
    record Occasion(String subject, long customerId, Long caseId, LocalDate on) {}

    List<Occasion> of(VisitRule rule, LocalDate today) {
        // Nothing that happened earlier can still be visited for.
        LocalDate since = today.minusDays((long) rule.getDays() + rule.getWindowDays());
        return switch (rule.getOccasion()) {
            case HANDOVER, HANDOVER_REPEATED -> handovers(rule);
            case WARRANTY_END -> read(WARRANTIES, rule, today);
            case CLAIM_CLOSED -> read(CLAIMS, rule, since);
            case CASE_CLOSED -> read(CASES, rule, since);
        };
    }

    private List<Occasion> handovers(VisitRule rule) {
        List<Occasion> found = new ArrayList<>(read(OF_CASES, rule, null));
        if (rule.getCaseType() == null) {
            found.addAll(read(ACCEPTED, rule, null));
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private List<Occasion> read(String sql, VisitRule rule, LocalDate since) {
        List<Object> bound = new ArrayList<>();
        String text = sql;
        if (since != null) {
            bound.add(
                    rule.getOccasion() == VisitOccasion.WARRANTY_END
                            ? Date.valueOf(since)
                            : since.atStartOfDay(zone.get()).toOffsetDateTime());
            text = text.replace("{n}", "1");
        }
        text = text.replace(
                "{customer}",
                " and u.merged_into_id is null and u.status = 'ACTIVE'"
                        + condition(
                                "u.value_class",
                                rule.getValueClass() == null
                                        ? null
                                        : rule.getValueClass().name(),
                                bound));
        text = text.replace("{case}", condition("c.type", rule.getCaseType(), bound));
        Query query = em.createNativeQuery(text);
        for (int i = 0; i < bound.size(); i++) {
            query.setParameter(i + 1, bound.get(i));
        }
        return ((List<Object[]>) query.getResultList())
                .stream()
                        .map(row -> new Occasion(
                                (String) row[0],
                                ((Number) row[1]).longValue(),
                                row[2] == null ? null : ((Number) row[2]).longValue(),
                                day(row[3])))
                        .toList();
    }

    private static String condition(String column, String wanted, List<Object> bound) {
        if (wanted == null) {
            return "";
        }
        bound.add(wanted);
        return " and " + column + " = ?" + bound.size();
    }

    private LocalDate day(Object column) {
        if (column instanceof Date date) {
            return date.toLocalDate();
        }
        return column instanceof LocalDate date ? date : LocalDate.ofInstant(Instants.of(column), zone.get());
    }
}

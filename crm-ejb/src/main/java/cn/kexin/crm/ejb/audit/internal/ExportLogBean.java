package cn.kexin.crm.ejb.audit.internal;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.audit.ExportLogFacade;
import cn.kexin.crm.ejb.organisation.CompanyZone;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Reads the log of exports straight into rows. */
@Stateless
@RolesAllowed({Role.Names.ADMIN, Role.Names.CUSTOMER_DEPT})
public class ExportLogBean implements ExportLogFacade {

    private static final Map<String, String> SORT_FIELDS =
            Map.of("begunAt", "e.begunAt", "person", "p.name", "rows", "e.rows");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CompanyZone zone;

    @Override
    public Page<ExportRow> list(ExportFilter filter, PageRequest page) {
        Conditions where = conditions(filter);
        List<ExportRow> rows = where
                .bind(em.createQuery(
                        """
                        select e.id, p.name, e.subject, e.format, e.selection, e.rows, e.begunAt, e.endedAt \
                        from ExportEntry e join e.person p"""
                                + where.where() + orderBy(page),
                        Object[].class))
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList()
                .stream()
                .map(ExportLogBean::row)
                .toList();
        return Page.of(rows, page, () -> where.bind(em.createQuery(
                        "select count(e) from ExportEntry e join e.person p" + where.where(), Long.class))
                .getSingleResult());
    }

    private Conditions conditions(ExportFilter filter) {
        Conditions where = new Conditions();
        if (filter.person() != null && !filter.person().isBlank()) {
            where.and(
                    "lower(p.name) like :person escape '!' or lower(p.username) like :person escape '!'",
                    "person",
                    Conditions.containing(filter.person().strip()));
        }
        return where.andIfGiven("e.subject = :subject", "subject", filter.subject())
                .andIfGiven("e.begunAt >= :from", "from", midnight(filter.from(), 0))
                .andIfGiven("e.begunAt < :until", "until", midnight(filter.until(), 1));
    }

    /** @return the beginning of the day so many days later; null without a day */
    private Instant midnight(LocalDate day, int later) {
        return day == null ? null : day.plusDays(later).atStartOfDay(zone.get()).toInstant();
    }

    private static String orderBy(PageRequest page) {
        if (page.sort() == null) {
            return " order by e.begunAt desc, e.id desc";
        }
        String field = SORT_FIELDS.get(page.sortField());
        if (field == null) {
            throw BusinessRuleException.onField("sort", "common.error.sort", page.sortField());
        }
        return " order by " + field + (page.descending() ? " desc" : "") + ", e.id desc";
    }

    private static ExportRow row(Object[] column) {
        return new ExportRow(
                (Long) column[0],
                (String) column[1],
                (String) column[2],
                (String) column[3],
                (String) column[4],
                (Integer) column[5],
                (Instant) column[6],
                (Instant) column[7]);
    }
}

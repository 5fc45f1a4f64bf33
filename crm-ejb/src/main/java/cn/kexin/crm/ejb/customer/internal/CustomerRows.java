package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.ServiceStandard;
import cn.kexin.crm.domain.organisation.WorkingTime;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.FormerNameLine;
import cn.kexin.crm.ejb.customer.OpenWork;
import cn.kexin.crm.ejb.customer.internal.field.FieldValues;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.organisation.WorkingTimes;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads customers straight into rows: one statement for what they have one of, and one each for tags, numbers and addresses,
 * custom fields, and every source of open work.
 */
@ApplicationScoped
public class CustomerRows {

    static final String FROM = " from Customer c join c.ownerUnit u left join c.ownerPerson p "
            + "left join c.parent g left join c.dealer d";

    static final String LAST_CONTACT = "(select max(t.occurredAt) from Interaction t where t.customer = c)";

    private static final String COLUMNS =
            """
            select c.id, c.version, c.number, c.kind, c.name, c.shortName, c.phone, c.email, c.region, c.industry, c.source, \
            g.id, g.number, g.name, d.id, d.number, d.name, c.valueClass, c.core, c.creditGrade, c.relationshipStage, \
            c.status, u.id, u.code, u.name, p.id, p.username, p.name, c.createdAt, c.updatedAt, \
            """
                    + LAST_CONTACT + " as lastContactAt, c.creditCode.code, c.industryCode";

    private static final String TERMS = " left join TermsOfTrade agreed on agreed.customer = c";

    private static final String STANDARD =
            " join u.calendar kept join ServiceStandard promised on promised.valueClass = c.valueClass";

    /** Index of the first column behind those of the row. */
    private static final int BESIDE = CustomerRowMapper.COLUMNS;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerAccess access;

    @Inject
    private Tags tags;

    @Inject
    private Reaches reaches;

    @Inject
    private FieldValues customFields;

    @Inject
    private FormerNames formerNames;

    @Inject
    private WorkingTimes workingTimes;

    @Inject
    @Any
    private Instance<OpenWork> openWork;

    /**
     * A customer with what is promised to it.
     *
     * @param workingTime the calendar of the unit that looks after it
     */
    record Promised(CustomerRow row, ServiceStandard standard, WorkingTime workingTime) {}

    /** @return the columns of one page of a list, from which {@link #listed} makes rows */
    List<Object[]> columns(Conditions where, String orderBy, PageRequest page, Viewer viewer) {
        return where.bind(em.createQuery(select(where, viewer) + where.where() + orderBy, Object[].class))
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
    }

    /** @return rows without former names, which lists do not show */
    List<CustomerRow> listed(List<Object[]> columns, Viewer viewer) {
        return rows(columns, viewer, null);
    }

    /** @return rows with everything */
    List<CustomerRow> whole(Conditions where, Collection<Long> ids, Viewer viewer) {
        return rows(
                where.bind(em.createQuery(select(where, viewer) + where.where(), Object[].class))
                        .getResultList(),
                viewer,
                formerNames.of(ids));
    }

    /**
     * @return what the head of a customer's page shows, with all facts or without: numbers and addresses, custom fields and
     *     former names are null then
     */
    Optional<Promised> promised(Conditions where, boolean facts, Viewer viewer) {
        List<String> open = openWork.stream()
                .map(source -> source.countOf("c", viewer, where))
                .toList();
        String beside = Stream.concat(Stream.of("", "promised", "kept.id", "kept.version"), open.stream())
                .collect(Collectors.joining(", "));
        return where.bind(em.createQuery(select(where, viewer, beside, STANDARD) + where.where(), Object[].class))
                .getResultStream()
                .findFirst()
                .map(column -> promised(column, facts, viewer));
    }

    private Promised promised(Object[] column, boolean facts, Viewer viewer) {
        List<Long> id = List.of((Long) column[0]);
        long open = Stream.of(column)
                .skip(BESIDE + 3L)
                .mapToLong(count -> ((Number) count).longValue())
                .sum();
        CustomerRowMapper mapper = new CustomerRowMapper(
                access,
                viewer,
                Map.of(id.get(0), open),
                facts ? reaches.ofCustomers(id) : null,
                tags.of(id),
                facts ? customFields.ofCustomers(id, viewer) : null,
                facts ? formerNames.of(id) : null);
        return new Promised(
                mapper.row(column), (ServiceStandard) column[BESIDE], workingTimes.of((Long) column[BESIDE + 1], (Long)
                        column[BESIDE + 2]));
    }

    private String select(Conditions where, Viewer viewer) {
        return select(where, viewer, "", "");
    }

    private String select(Conditions where, Viewer viewer, String beside, String join) {
        return COLUMNS + ", " + access.idIfSeen("g", viewer, where) + ", " + access.idIfSeen("d", viewer, where)
                + ", agreed" + beside + FROM + TERMS + join;
    }

    private List<CustomerRow> rows(
            List<Object[]> found, Viewer viewer, Map<Long, List<FormerNameLine>> formerNamesById) {
        Map<Long, Long> open = new HashMap<>();
        List<Long> ids = found.stream().map(row -> (Long) row[0]).toList();
        if (!ids.isEmpty()) {
            openWork.forEach(source -> source.count(ids, viewer).forEach((id, n) -> open.merge(id, n, Long::sum)));
        }
        CustomerRowMapper mapper = new CustomerRowMapper(
                access,
                viewer,
                open,
                reaches.ofCustomers(ids),
                tags.of(ids),
                customFields.ofCustomers(ids, viewer),
                formerNamesById);
        return found.stream().map(mapper::row).toList();
    }
}

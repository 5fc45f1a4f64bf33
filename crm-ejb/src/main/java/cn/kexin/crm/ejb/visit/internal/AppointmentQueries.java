package cn.kexin.crm.ejb.visit.internal;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.visit.Appointment;
import cn.kexin.crm.domain.visit.AppointmentEventKind;
import cn.kexin.crm.domain.visit.AppointmentKind;
import cn.kexin.crm.domain.visit.AppointmentStatus;
import cn.kexin.crm.domain.visit.Side;
import cn.kexin.crm.domain.visit.SiteTime;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.ejb.visit.AppointmentAccess;
import cn.kexin.crm.ejb.visit.AppointmentFilter;
import cn.kexin.crm.ejb.visit.AppointmentRow;
import cn.kexin.crm.ejb.visit.AppointmentView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads appointments straight into rows: one statement for a page, one for who goes along, one for the count. */
@ApplicationScoped
public class AppointmentQueries {

    private static final String ROW =
            """
            select a.id, a.version, a.number, c.id, c.number, c.name, %s, k.number, k.subject, a.kind, a.subject, \
            a.siteAddress, a.siteDivision, a.time.startsAt, a.time.endsAt, a.time.zone, a.status, a.kept, u.id, u.code, \
            u.name, l.id, l.username, l.name, column('arranged_by_id', a) \
            from Appointment a join a.customer c join a.unit u join a.person l left join a.customerCase k""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AppointmentAccess access;

    @Inject
    private CaseAccess cases;

    Page<AppointmentRow> page(AppointmentFilter filter, PageRequest page, Viewer viewer) {
        return page(where(filter, viewer), page, viewer, true);
    }

    /** @return the open ones to which the viewer, or somebody for whom they stand in, goes; tells only who answers for them */
    Page<AppointmentRow> mine(PageRequest page, Viewer viewer) {
        Conditions where = open(new Conditions(), true)
                .and(
                        "exists (select 1 from AppointmentPerson mp where column('appointment_id', mp) = a.id"
                                + " and column('person_id', mp) in :me)",
                        "me",
                        viewer.actingFor());
        return page(where, page, viewer, false);
    }

    private Page<AppointmentRow> page(Conditions where, PageRequest page, Viewer viewer, boolean withPeople) {
        List<Object[]> found = rows(where, orderBy(page), page.first(), page.size(), viewer);
        Map<Long, List<Ref>> people = withPeople ? people(found) : Map.of();
        List<AppointmentRow> rows =
                found.stream().map(row -> row(row, people, viewer)).toList();
        return Page.ofMany(rows, page, most -> where.bind(
                        em.createQuery("select a.id from Appointment a" + where.where(), Long.class))
                .setMaxResults((int) most)
                .getResultList()
                .size());
    }

    /** @throws NotFoundException when there is none that the viewer may see */
    AppointmentRow row(long id, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "a").and("a.id = :id", "id", id);
        List<Object[]> found = rows(where, "", 0, 1, viewer);
        return found.stream()
                .findFirst()
                .map(row -> row(row, people(found), viewer))
                .orElseThrow(() -> new NotFoundException(Appointment.TYPE, id));
    }

    private Conditions where(AppointmentFilter filter, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "a")
                .andIfGiven("column('customer_id', a) = :customer", "customer", filter.customerId())
                .andIfGiven("column('case_id', a) = :theCase", "theCase", filter.caseId())
                .andIfGiven("a.unit.code = :unit", "unit", given(filter.unit()))
                .andIfGiven(
                        "exists (select 1 from AppointmentPerson fp join fp.person fn"
                                + " where column('appointment_id', fp) = a.id and fn.username = :person)",
                        "person",
                        given(filter.person()))
                .andIfGiven("a.time.endsAt > :from", "from", filter.from())
                .andIfGiven("a.time.startsAt < :before", "before", filter.before());
        if (filter.from() != null) {
            where.and("a.time.startsAt > :reaching", "reaching", filter.from().minus(SiteTime.LONGEST));
        }
        return filter.open() == null ? where : open(where, filter.open());
    }

    private static Conditions open(Conditions where, boolean open) {
        return where.and(open ? "a.status in :open" : "a.status not in :open", "open", AppointmentStatus.OPEN);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private List<Object[]> rows(Conditions where, String orderBy, int first, int size, Viewer viewer) {
        Conditions query = new Conditions();
        where.lendTo(query);
        Conditions seen = cases.restrict(new Conditions(), viewer, "ks").and("ks.id = k.id");
        seen.lendTo(query);
        String seenCase = "(select ks.id from CustomerCase ks" + seen.where() + ")";
        return query.bind(em.createQuery(ROW.formatted(seenCase) + where.where() + orderBy, Object[].class))
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    private Map<Long, List<Ref>> people(List<Object[]> appointments) {
        List<Long> ids = appointments.stream().map(row -> (Long) row[0]).toList();
        Map<Long, List<Ref>> people = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery(
                            "select a.id, p.id, p.username, p.name from AppointmentPerson ap join ap.appointment a"
                                    + " join ap.person p where a.id in :ids order by ap.id",
                            Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> people.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                            .add(new Ref((Long) row[1], (String) row[2], (String) row[3])));
        }
        return people;
    }

    private AppointmentRow row(Object[] column, Map<Long, List<Ref>> people, Viewer viewer) {
        Ref lead = Ref.of((Long) column[21], (String) column[22], (String) column[23]);
        List<Ref> going = new ArrayList<>(List.of(lead));
        people.getOrDefault((Long) column[0], List.of()).stream()
                .filter(each -> !each.equals(lead))
                .forEach(going::add);
        return new AppointmentRow(
                (Long) column[0],
                (Long) column[1],
                (String) column[2],
                Ref.of((Long) column[3], (String) column[4], (String) column[5]),
                Ref.of((Long) column[6], (String) column[7], (String) column[8]),
                (AppointmentKind) column[9],
                (String) column[10],
                (String) column[11],
                (String) column[12],
                (Instant) column[13],
                (Instant) column[14],
                (String) column[15],
                (AppointmentStatus) column[16],
                (Boolean) column[17],
                Ref.of((Long) column[18], (String) column[19], (String) column[20]),
                List.copyOf(going),
                access.mayChange(
                        viewer,
                        (Long) column[18],
                        ((Number) column[24]).longValue(),
                        going.stream().map(Ref::id).toList()));
    }

    List<AppointmentView.Event> history(long id) {
        return em.createQuery(
                        "select e.kind, e.occurredAt, p.name, e.side, e.startsAt, e.endsAt, e.note from AppointmentEvent e"
                                + " left join e.actor p where column('appointment_id', e) = :id order by e.id desc",
                        Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new AppointmentView.Event(
                        (AppointmentEventKind) row[0],
                        (Instant) row[1],
                        (String) row[2],
                        (Side) row[3],
                        (Instant) row[4],
                        (Instant) row[5],
                        (String) row[6]))
                .toList();
    }

    private static String orderBy(PageRequest page) {
        if (page.sort() != null && !"startsAt".equals(page.sortField())) {
            throw BusinessRuleException.onField("sort", "common.error.sort", page.sortField());
        }
        return page.descending() ? " order by a.time.startsAt desc, a.id desc" : " order by a.time.startsAt, a.id";
    }
}

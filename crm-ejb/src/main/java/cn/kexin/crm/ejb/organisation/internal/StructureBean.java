package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.UnitType;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.StructureFacade;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;

/** Reads units and people straight into rows. */
@Stateless
@RolesAllowed("**")
public class StructureBean implements StructureFacade {

    private static final String UNITS = " from OrgUnit u join u.calendar c left join u.parent p left join u.head h";
    private static final String UNIT =
            """
            select u.id, u.code, u.name, u.type, p.id, p.code, p.name, c.code, h.id, h.username, h.name,
                u.active, u.version""";
    private static final Map<String, String> UNIT_ORDER = Map.of("code", "u.code", "name", "u.name", "type", "u.type");

    private static final String PEOPLE = " from Person p join p.unit u";
    private static final String PERSON =
            "select p.id, p.username, p.name, u.id, u.code, u.name, p.email, p.phone, p.leftOn, p.version";
    private static final Map<String, String> PERSON_ORDER = Map.of("username", "p.username", "name", "p.name");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Override
    public Page<UnitEntry> units(UnitFilter filter, PageRequest page) {
        Conditions where = new Conditions()
                .andIfGiven("u.type = :type", "type", filter.type())
                .andIfGiven("p.code = :parent", "parent", filter.parent())
                .andIfGiven("u.active = :active", "active", filter.active());
        if (filter.text() != null) {
            where.and(
                    "lower(u.code) like :text escape '!' or lower(u.name) like :text escape '!'",
                    "text",
                    Conditions.containing(filter.text()));
        }
        List<Object[]> rows = rows(UNIT + UNITS, where, order(page, UNIT_ORDER, "u.code", "u.id"), page);
        return new Page<>(rows.stream().map(StructureBean::unitEntry).toList(), count("u", UNITS, where));
    }

    @Override
    public UnitEntry unit(String code) {
        return em.createQuery(UNIT + UNITS + " where u.code = :code", Object[].class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .map(StructureBean::unitEntry)
                .orElseThrow(() -> new NotFoundException("unit", code));
    }

    @Override
    public Page<PersonEntry> people(PersonFilter filter, PageRequest page) {
        Conditions where = new Conditions()
                .andIfGiven("u.code = :unit", "unit", filter.unit())
                .andIfGiven(
                        "exists (select r from RoleAssignment r where r.person = p and r.role = :role)",
                        "role",
                        filter.role());
        if (filter.active() != null) {
            where.and(filter.active() ? "p.leftOn is null" : "p.leftOn is not null");
        }
        if (filter.text() != null) {
            where.and(
                    "lower(p.username) like :text escape '!' or lower(p.name) like :text escape '!'",
                    "text",
                    Conditions.containing(filter.text()));
        }
        List<Object[]> rows = rows(PERSON + PEOPLE, where, order(page, PERSON_ORDER, "p.username", "p.id"), page);
        return new Page<>(rows.stream().map(StructureBean::personEntry).toList(), count("p", PEOPLE, where));
    }

    @Override
    public Myself myself() {
        Viewer caller = viewer.get();
        PersonEntry person = personEntry(em.createQuery(PERSON + PEOPLE + " where p.id = :id", Object[].class)
                .setParameter("id", caller.personId())
                .getSingleResult());
        List<HeldRole> held = em.createQuery(
                        """
                        select r.role, u.id, u.code, u.name, p.id, p.username, p.name
                        from RoleAssignment r join r.unit u join r.person p
                        where p.id in :ids order by r.role, u.code""",
                        Object[].class)
                .setParameter("ids", caller.actingFor())
                .getResultStream()
                .map(row -> heldRole(row, caller.personId()))
                .toList();
        return new Myself(person, held);
    }

    private List<Object[]> rows(String select, Conditions where, String order, PageRequest page) {
        return where.bind(em.createQuery(select + where.where() + order, Object[].class))
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultList();
    }

    private long count(String root, String from, Conditions where) {
        return where.bind(em.createQuery("select count(" + root + ")" + from + where.where(), Long.class))
                .getSingleResult();
    }

    /** Ends with the id, so that pages neither repeat nor lose rows that sort alike. */
    private static String order(PageRequest page, Map<String, String> fields, String usual, String id) {
        if (page.sort() == null) {
            return " order by " + usual;
        }
        String field = fields.get(page.sortField());
        if (field == null) {
            throw BusinessRuleException.onField("sort", "common.error.sort", page.sortField());
        }
        return " order by " + field + (page.descending() ? " desc, " : ", ") + id;
    }

    private static UnitEntry unitEntry(Object[] row) {
        return new UnitEntry(
                (Long) row[0],
                (String) row[1],
                (String) row[2],
                (UnitType) row[3],
                Ref.of((Long) row[4], (String) row[5], (String) row[6]),
                (String) row[7],
                Ref.of((Long) row[8], (String) row[9], (String) row[10]),
                (Boolean) row[11],
                (Long) row[12]);
    }

    private static PersonEntry personEntry(Object[] row) {
        return new PersonEntry(
                (Long) row[0],
                (String) row[1],
                (String) row[2],
                Ref.of((Long) row[3], (String) row[4], (String) row[5]),
                (String) row[6],
                (String) row[7],
                row[8] == null,
                (Long) row[9]);
    }

    private static HeldRole heldRole(Object[] row, long callerId) {
        Ref holder = Ref.of((Long) row[4], (String) row[5], (String) row[6]);
        return new HeldRole(
                (Role) row[0],
                Ref.of((Long) row[1], (String) row[2], (String) row[3]),
                holder.id() == callerId ? null : holder);
    }
}

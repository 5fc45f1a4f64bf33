package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.customer.CustomerVisibility;
import cn.kexin.crm.ejb.customer.OpenWork;
import cn.kexin.crm.ejb.organisation.AccessGround;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.DatabaseKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What cases mean for customers: open work, and a reason to be seen by the units that owe it. */
@ApplicationScoped
public class CustomerWork implements OpenWork, CustomerVisibility {

    /** The kinds of ground: work that their unit owes, and that they owe themselves. */
    private static final String UNIT_WORK = "UNIT_WORK";

    private static final String WORK = "WORK";

    private static final String RESPONSIBLE =
            """
            select distinct c.unit_id, c.person_id, c.owner_id, t.unit_id as task_unit_id, t.person_id as task_person_id \
            from customer_case c left join case_task t on t.case_id = c.id where c.customer_id = ?1""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseAccess access;

    @Inject
    private DatabaseKind database;

    @Override
    public Map<Long, Long> count(Collection<Long> customerIds, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "c")
                .and("c.customer.id in :customers", "customers", customerIds)
                .and("c.status <> :closed", "closed", StageKind.CLOSED);
        Map<Long, Long> open = new HashMap<>();
        where.bind(em.createQuery(
                        "select c.customer.id, count(c) from CustomerCase c" + where.where()
                                + " group by c.customer.id",
                        Object[].class))
                .getResultList()
                .forEach(row -> open.put((Long) row[0], (Long) row[1]));
        return open;
    }

    /**
     * Where there are many customers the database has to begin with the cases of a few units, not to look at every customer:
     * PostgreSQL does so when it has their customers' ids before it.
     */
    private static final String WORKED_FOR =
            """
            sql('? = any (array(select vc.customer_id from customer_case vc where vc.unit_id in ({units}) or vc.person_id in ({persons}) \
            or vc.owner_id in ({persons}) union select vc.customer_id from case_task vt join customer_case vc on vc.id = vt.case_id \
            where vt.unit_id in ({units}) or vt.person_id in ({persons})))', {c}.id) = true""";

    @Override
    public String countOf(String alias, Viewer viewer, Conditions query) {
        Conditions open = access.restrict(new Conditions(), viewer, "oc")
                .and("column('customer_id', oc) = " + alias + ".id")
                .and("oc.status <> :openWorkClosed", "openWorkClosed", StageKind.CLOSED);
        open.lendTo(query);
        return "(select count(oc) from CustomerCase oc" + open.where() + ")";
    }

    @Override
    public String condition(Viewer viewer, String alias) {
        if (database.isPostgresql()) {
            return WORKED_FOR
                    .replace("{units}", CaseAccess.join(access.ownUnits(viewer)))
                    .replace("{persons}", CaseAccess.join(viewer.actingFor()))
                    .replace("{c}", alias);
        }
        return """
               exists (select vc.id from CustomerCase vc where column('customer_id', vc) = %s.id and (column('unit_id', vc) in :workUnits \
               or column('person_id', vc) in :workPersons or column('owner_id', vc) in :workPersons \
               or exists (select vt.id from CaseTask vt where column('case_id', vt) = vc.id \
               and (column('unit_id', vt) in :workUnits or column('person_id', vt) in :workPersons))))"""
                .formatted(alias);
    }

    @Override
    public Map<String, Object> parameters(Viewer viewer) {
        return database.isPostgresql()
                ? Map.of()
                : Map.of("workUnits", access.ownUnits(viewer), "workPersons", viewer.actingFor());
    }

    @Override
    public List<AccessGround> grounds(long customerId) {
        Set<Long> units = new HashSet<>();
        Set<Long> persons = new HashSet<>();
        for (Object each :
                em.createNativeQuery(RESPONSIBLE).setParameter(1, customerId).getResultList()) {
            Object[] row = (Object[]) each;
            add(units, row[0], row[3]);
            add(persons, row[1], row[2], row[4]);
        }
        return List.of(
                AccessGround.inUnits(UNIT_WORK, CaseAccess.UNIT_ROLES, units),
                AccessGround.ofPersons(WORK, EnumSet.allOf(Role.class), persons));
    }

    private static void add(Set<Long> ids, Object... found) {
        for (Object id : found) {
            if (id != null) {
                ids.add(((Number) id).longValue());
            }
        }
    }
}

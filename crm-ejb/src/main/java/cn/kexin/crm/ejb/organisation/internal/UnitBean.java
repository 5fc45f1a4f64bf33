package cn.kexin.crm.ejb.organisation.internal;

import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.organisation.Members;
import cn.kexin.crm.ejb.organisation.UnitClosing;
import cn.kexin.crm.ejb.organisation.UnitCommand;
import cn.kexin.crm.ejb.organisation.UnitFacade;
import cn.kexin.crm.ejb.organisation.UnitRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the tree of units. */
@Stateless
@RolesAllowed(Role.Names.ADMIN)
public class UnitBean implements UnitFacade {

    private static final String ROWS =
            """
            select new cn.kexin.crm.ejb.organisation.UnitRow(u.id, u.version, u.code, u.name, u.type, q.id, q.code, c.code, \
            h.username, h.name, u.active, \
            (select count(p) from Person p where p.unit = u and p.leftOn is null)) \
            from OrgUnit u join u.calendar c left join u.parent q left join u.head h""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Organisation organisation;

    @Inject
    private Members members;

    @Inject
    private Event<UnitClosing> closing;

    @Override
    @RolesAllowed("**")
    public List<UnitRow> tree() {
        Map<Long, List<UnitRow>> below = new HashMap<>();
        em.createQuery(ROWS + " order by u.name, u.id", UnitRow.class)
                .getResultList()
                .forEach(row -> below.computeIfAbsent(row.parentId(), id -> new ArrayList<>())
                        .add(row));
        List<UnitRow> ordered = new ArrayList<>();
        add(null, below, ordered);
        return ordered;
    }

    private static void add(Long parent, Map<Long, List<UnitRow>> below, List<UnitRow> ordered) {
        for (UnitRow row : below.getOrDefault(parent, List.of())) {
            ordered.add(row);
            add(row.id(), below, ordered);
        }
    }

    @Override
    @RolesAllowed("**")
    public UnitRow find(long id) {
        return em.createQuery(ROWS + " where u.id = :id", UnitRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("unit", id));
    }

    @Override
    public long create(UnitCommand command) {
        if (organisation.count("select count(u) from OrgUnit u where u.code = :subject", command.code()) > 0) {
            throw BusinessRuleException.onField("code", "organisation.error.codeTaken", command.code());
        }
        OrgUnit unit = new OrgUnit(
                command.code(),
                command.name(),
                command.type(),
                members.unit("parent", command.parent()),
                organisation.calendar("calendar", command.calendar()));
        unit.appointHead(members.person("head", command.head()));
        em.persist(unit);
        return unit.getId();
    }

    @Override
    public void edit(long id, long version, UnitCommand command) {
        OrgUnit unit = organisation.unit(id, version);
        unit.describe(command.name(), command.type(), organisation.calendar("calendar", command.calendar()));
        unit.moveUnder(members.unit("parent", command.parent()));
        unit.appointHead(members.person("head", command.head()));
    }

    @Override
    public void close(long id, long version) {
        OrgUnit unit = organisation.unit(id, version);
        refuseWhile(
                "organisation.error.unitHasUnits",
                "select count(u) from OrgUnit u where u.active = true and u.parent = :subject",
                unit);
        refuseWhile(
                "organisation.error.unitHasPeople",
                "select count(p) from Person p where p.leftOn is null and p.unit = :subject",
                unit);
        closing.fire(new UnitClosing(unit));
        unit.close();
    }

    private void refuseWhile(String key, String count, OrgUnit unit) {
        long still = organisation.count(count, unit);
        if (still > 0) {
            throw new BusinessRuleException(key, unit.getName(), still);
        }
    }

    @Override
    public void reopen(long id, long version) {
        organisation.unit(id, version).reopen();
    }
}

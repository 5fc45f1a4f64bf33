package cn.kexin.crm.ejb.customer.internal.list;

import cn.kexin.crm.domain.customer.list.ListView;
import cn.kexin.crm.domain.customer.list.ViewSharing;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.ListViewRow;
import cn.kexin.crm.ejb.organisation.Subtrees;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;

/** Who sees which saved view, and how far somebody may share one. */
@ApplicationScoped
public class SharedViews {

    private static final int MOST = 1000;

    private static final String SEEN =
            """
            select v.id, v.version, v.name, v.filter, v.columns, v.sort, v.sharing, u.id, u.code, u.name, v.role, \
            o.id, o.username, o.name from ListView v join v.owner o left join v.unit u \
            where column('owner_id', v) = :me or v.sharing = :company or v.sharing = :role and v.role in :roles \
            or v.sharing = :unit order by v.name, v.id""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Subtrees subtrees;

    List<ListViewRow> seenBy(Viewer viewer) {
        List<ListViewRow> rows = em.createQuery(SEEN, Object[].class)
                .setParameter("me", viewer.personId())
                .setParameter("company", ViewSharing.COMPANY)
                .setParameter("role", ViewSharing.ROLE)
                .setParameter("roles", viewer.unitsByRole().keySet())
                .setParameter("unit", ViewSharing.UNIT)
                .setMaxResults(MOST)
                .getResultStream()
                .map(column -> row(column, viewer))
                .toList();
        if (rows.stream().noneMatch(SharedViews::isOfOtherUnit)) {
            return rows;
        }
        Set<Long> units = subtrees.above(List.of(viewer.unitId()));
        return rows.stream()
                .filter(view ->
                        !isOfOtherUnit(view) || units.contains(view.unit().id()))
                .toList();
    }

    private static boolean isOfOtherUnit(ListViewRow view) {
        return !view.mine() && view.sharing() == ViewSharing.UNIT;
    }

    private static ListViewRow row(Object[] column, Viewer viewer) {
        ViewSharing sharing = (ViewSharing) column[6];
        Ref owner = Ref.of((Long) column[11], (String) column[12], (String) column[13]);
        boolean mine = owner.id() == viewer.personId();
        return new ListViewRow(
                (Long) column[0],
                (Long) column[1],
                (String) column[2],
                (String) column[3],
                (String) column[4],
                (String) column[5],
                sharing,
                Ref.of((Long) column[7], (String) column[8], (String) column[9]),
                (Role) column[10],
                owner,
                mine,
                mine || sharing != ViewSharing.PRIVATE && viewer.has(Role.CUSTOMER_DEPT));
    }

    /** @return names of all views of a person */
    List<String> namesOf(long personId) {
        return em.createQuery("select v.name from ListView v where v.owner.id = :owner", String.class)
                .setParameter("owner", personId)
                .getResultList();
    }

    List<ListView> of(long personId) {
        return em.createQuery("select v from ListView v where v.owner.id = :owner order by v.name", ListView.class)
                .setParameter("owner", personId)
                .getResultList();
    }

    /** @throws BusinessRuleException when the person may not share with so many */
    void requireMayShare(ViewSharing with, OrgUnit unit, Viewer viewer) {
        boolean may = viewer.has(Role.CUSTOMER_DEPT, Role.SALES_DIRECTOR, Role.ADMIN)
                || with == ViewSharing.PRIVATE
                || with == ViewSharing.UNIT && (unit == null || reaches(viewer, unit));
        if (!may) {
            throw BusinessRuleException.onField("sharing", "list.error.mayNotShare");
        }
    }

    private static boolean reaches(Viewer viewer, OrgUnit unit) {
        return unit.getId() == viewer.unitId() || viewer.units().contains(unit.getId());
    }
}

package cn.kexin.crm.ejb.touch.internal;

import static cn.kexin.crm.domain.organisation.Role.Names.CUSTOMER_DEPT;
import static cn.kexin.crm.domain.organisation.Role.Names.DEPT_HEAD;
import static cn.kexin.crm.domain.organisation.Role.Names.EXECUTIVE;
import static cn.kexin.crm.domain.organisation.Role.Names.FUNCTIONAL;
import static cn.kexin.crm.domain.organisation.Role.Names.MARKETING;
import static cn.kexin.crm.domain.organisation.Role.Names.PROJECT_TEAM;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES_DIRECTOR;
import static cn.kexin.crm.domain.organisation.Role.Names.SERVICE;

import cn.kexin.crm.domain.customer.PhoneKey;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.ejb.touch.CallFacade;
import cn.kexin.crm.ejb.touch.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds callers by the indexed keys of their numbers, in one statement. */
@Stateless
@RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, MARKETING, DEPT_HEAD, EXECUTIVE
})
public class CallBean implements CallFacade {

    private static final int MOST = 20;
    private static final int MOST_NUMBERS = 100;

    /** The number itself; ours without the area code; theirs without the area code. */
    private static final String MATCHES = "n.phoneKey = :number or n.phoneKey = :local or n.localKey = :number";

    private static final String SELECT =
            """
            select c.id, c.number, c.name, k.id, k.name, p.name, u.name, n.phoneKey \
            from PhoneNumber n join n.customer c join c.ownerUnit u left join c.ownerPerson p left join n.contact k""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CustomerAccess access;

    @Override
    public List<Caller> whoHas(String number) {
        PhoneKey key = PhoneKey.of(number);
        if (key == null) {
            return List.of();
        }
        Conditions where = access.restrict(new Conditions(), viewer.get(), "c")
                .and(MATCHES, "number", key.national())
                .with("local", key.local())
                .and("k.id is null or sql('case when ? then 1 else 0 end', k.active) = 1");
        List<Object[]> found = where.bind(
                        em.createQuery(SELECT + where.where() + " order by n.main desc, c.name, c.id", Object[].class))
                .setMaxResults(MOST_NUMBERS)
                .getResultList();
        boolean exact = found.stream().anyMatch(row -> row[7].equals(key.national()));
        Map<Long, Caller> callers = new LinkedHashMap<>();
        found.stream()
                .filter(row -> !exact || row[7].equals(key.national()))
                .map(CallBean::caller)
                .forEach(each -> callers.merge(each.customer().id(), each, CallBean::either));
        return callers.values().stream().limit(MOST).toList();
    }

    /** Two people of one customer have the number: it tells the customer alone, unless one entry names nobody. */
    private static Caller either(Caller one, Caller other) {
        if (one.contact() == null || other.contact() == null) {
            return one.contact() == null ? other : one;
        }
        return one.contact().equals(other.contact())
                ? one
                : new Caller(one.customer(), null, one.ownerPerson(), one.ownerUnit());
    }

    private static Caller caller(Object[] column) {
        return new Caller(
                Ref.of((Long) column[0], (String) column[1], (String) column[2]),
                Ref.of((Long) column[3], null, (String) column[4]),
                (String) column[5],
                (String) column[6]);
    }
}

package cn.kexin.crm.ejb.touch.internal;

import cn.kexin.crm.domain.customer.CustomerStatus;
import cn.kexin.crm.domain.customer.ServiceStandard;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.organisation.WorkingTime;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.organisation.WorkingTimes;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.Instants;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.ejb.touch.QuietCustomer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds customers beyond the cadence of their class: for each class one moment since when there must have been a touch. */
@ApplicationScoped
public class QuietQueries {

    private static final String FROM = " from Customer c join c.ownerUnit u left join c.ownerPerson p";

    private static final String SELECT =
            """
            select c.id, c.number, c.name, c.valueClass, c.core, p.name, u.name, \
            (select max(t.occurredAt) from Interaction t where t.customer = c)"""
                    + FROM;

    private static final String ORDER =
            """
            \sorder by case c.valueClass when cn.kexin.crm.domain.customer.ValueClass.GOLD then 0 \
            when cn.kexin.crm.domain.customer.ValueClass.POTENTIAL then 1 else 2 end, c.name, c.id""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerAccess access;

    @Inject
    private WorkingTimes workingTimes;

    @Inject
    private Clock clock;

    Page<QuietCustomer> page(String unit, String person, ValueClass valueClass, PageRequest page, Viewer viewer) {
        Map<ValueClass, Integer> cadence = cadence();
        Conditions where = access.restrict(new Conditions(), viewer, "c")
                .and("c.status = :active", "active", CustomerStatus.ACTIVE)
                .andIfGiven("u.code = :unit", "unit", unit)
                .andIfGiven("p.username = :person", "person", person)
                .andIfGiven("c.valueClass = :valueClass", "valueClass", valueClass);
        quiet(where, cadence, viewer);
        List<QuietCustomer> rows = where.bind(em.createQuery(SELECT + where.where() + ORDER, Object[].class))
                .setFirstResult(page.first())
                .setMaxResults(page.size())
                .getResultStream()
                .map(column -> row(column, cadence))
                .toList();
        return Page.of(
                rows, page, () -> where.bind(em.createQuery("select count(c)" + FROM + where.where(), Long.class))
                        .getSingleResult());
    }

    private Map<ValueClass, Integer> cadence() {
        Map<ValueClass, Integer> days = new EnumMap<>(ValueClass.class);
        em.createQuery("select s from ServiceStandard s", ServiceStandard.class)
                .getResultList()
                .forEach(standard -> days.put(standard.getValueClass(), standard.getContactEveryDays()));
        return days;
    }

    private void quiet(Conditions where, Map<ValueClass, Integer> cadence, Viewer viewer) {
        WorkingTime time = workingTimes.ofUnits(Set.of(viewer.unitId())).get(viewer.unitId());
        List<String> classes = new ArrayList<>(List.of("1 = 0"));
        cadence.forEach((each, days) -> {
            classes.add("c.valueClass = :class" + each + " and c.createdAt < :since" + each
                    + " and not exists (select i.id from Interaction i where i.customer = c and i.occurredAt >= :since"
                    + each + ")");
            where.with("class" + each, each).with("since" + each, since(time, days));
        });
        where.and(String.join(" or ", classes));
    }

    /** @return the latest moment from which the working days have passed by now, to the day */
    private Instant since(WorkingTime time, int workingDays) {
        Instant now = clock.instant();
        Instant since = now.minus(Duration.ofDays(workingDays));
        while (time.plusWorkingDays(since, workingDays).isAfter(now)) {
            since = since.minus(Duration.ofDays(1));
        }
        return since;
    }

    private static QuietCustomer row(Object[] column, Map<ValueClass, Integer> cadence) {
        ValueClass valueClass = (ValueClass) column[3];
        return new QuietCustomer(
                Ref.of((Long) column[0], (String) column[1], (String) column[2]),
                valueClass,
                (Boolean) column[4],
                (String) column[5],
                (String) column[6],
                Instants.of(column[7]),
                cadence.get(valueClass));
    }
}

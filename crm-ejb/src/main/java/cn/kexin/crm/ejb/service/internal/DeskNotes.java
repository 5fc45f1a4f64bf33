package cn.kexin.crm.ejb.service.internal;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.ejb.service.DeskContact;
import cn.kexin.crm.ejb.service.DeskStep;
import cn.kexin.crm.ejb.service.DeskTouch;
import cn.kexin.crm.ejb.shared.Instants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who may be calling for a customer, what was agreed, and what was said last: three short lists in one statement. */
@ApplicationScoped
public class DeskNotes {

    private static final String SELECT =
            """
            (select 'CONTACT', k.id, k.name, k.title, null, null, null from contact k \
            where k.customer_id = ?1 and k.active order by k.name, k.id limit 50) \
            union all \
            (select 'STEP', s.id, p.name, s.what, null, null, s.due_at from next_step s join person p on p.id = s.person_id \
            where s.customer_id = ?1 and s.closed_at is null order by s.due_at nulls last, s.id limit 10) \
            union all \
            (select 'TOUCH', i.id, p.name, i.summary, i.result, i.channel || ' ' || coalesce(k.name, ''), i.occurred_at \
            from interaction i left join person p on p.id = i.person_id left join contact k on k.id = i.contact_id \
            where i.customer_id = ?1 order by i.occurred_at desc, i.id desc limit 6)""";

    @PersistenceContext
    private EntityManager em;

    /**
     * What is noted down of a customer.
     *
     * @param contacts by name
     * @param steps the most urgent first
     * @param touches the latest first
     */
    record Notes(List<DeskContact> contacts, List<DeskStep> steps, List<DeskTouch> touches) {}

    /** @param customerId a customer that the viewer has been found to see */
    Notes of(long customerId) {
        List<?> found = em.createNativeQuery(SELECT).setParameter(1, customerId).getResultList();
        Map<Object, List<Object[]>> byKind = found.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(row -> String.valueOf(row[0]).strip()));
        return new Notes(
                byKind.getOrDefault("CONTACT", List.of()).stream()
                        .map(row -> new DeskContact(((Number) row[1]).longValue(), (String) row[2], (String) row[3]))
                        .toList(),
                byKind.getOrDefault("STEP", List.of()).stream()
                        .map(row -> new DeskStep((String) row[3], (String) row[2], Instants.of(row[6])))
                        .toList(),
                byKind.getOrDefault("TOUCH", List.of()).stream()
                        .map(DeskNotes::touch)
                        .toList());
    }

    private static DeskTouch touch(Object[] row) {
        String[] way = ((String) row[5]).split(" ", 2);
        return new DeskTouch(
                Instants.of(row[6]),
                Channel.valueOf(way[0]),
                (String) row[2],
                way[1].isEmpty() ? null : way[1],
                (String) row[3],
                (String) row[4]);
    }
}

package cn.kexin.crm.ejb.customer.internal.consent;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.consent.ConsentState;
import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.domain.customer.consent.ContactPermission;
import cn.kexin.crm.domain.customer.consent.ContactPurpose;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads how customers and their people stand to being approached: a few statements, however many. */
@ApplicationScoped
public class Standings {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CompanyDay day;

    public Standing of(long customerId) {
        return of(List.of(customerId), "").getOrDefault(customerId, nobody(false));
    }

    /** @param person whether the customer is known to be a person */
    Standing of(long customerId, boolean person) {
        List<Long> id = List.of(customerId);
        return new Standing(
                person,
                day.today(),
                blocks(id, "").getOrDefault(customerId, List.of()),
                answers(id, "").getOrDefault(customerId, Map.of()));
    }

    /** @return how the customers themselves stand, without their people; those that there are not are missing */
    public Map<Long, Standing> ofCustomers(Collection<Long> customerIds) {
        return customerIds.isEmpty() ? Map.of() : of(customerIds, " and column('contact_id', s) is null");
    }

    /** @return how the customers and their people stand; those that there are not are missing */
    public Map<Long, Standing> ofAll(Collection<Long> customerIds) {
        return customerIds.isEmpty() ? Map.of() : of(customerIds, "");
    }

    private Map<Long, Standing> of(Collection<Long> ids, String further) {
        Map<Long, List<Standing.OwnedBlock>> blocks = blocks(ids, further);
        Map<Long, Map<Standing.Asked, Standing.Answer>> answers = answers(ids, further);
        LocalDate today = day.today();
        Map<Long, Standing> standings = new HashMap<>();
        em.createQuery("select c.id, c.kind from Customer c where c.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> standings.put(
                        (Long) row[0],
                        new Standing(
                                row[1] == CustomerKind.PERSON,
                                today,
                                blocks.getOrDefault(row[0], List.of()),
                                answers.getOrDefault(row[0], Map.of()))));
        return standings;
    }

    private Standing nobody(boolean person) {
        return new Standing(person, day.today(), List.of(), Map.of());
    }

    private Map<Long, List<Standing.OwnedBlock>> blocks(Collection<Long> ids, String further) {
        Map<Long, List<Standing.OwnedBlock>> blocks = new HashMap<>();
        em.createQuery(
                        """
                        select s.customer.id, column('contact_id', s), s.channel, s.reason, s.until from ContactBlock s \
                        where s.customer.id in :ids and s.liftedAt is null"""
                                + further,
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> blocks.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                        .add(new Standing.OwnedBlock(
                                id(row[1]),
                                new ContactPermission.Block(
                                        (ContactChannel) row[2], (String) row[3], (LocalDate) row[4]))));
        return blocks;
    }

    /** What was said later replaces what was said before. */
    private Map<Long, Map<Standing.Asked, Standing.Answer>> answers(Collection<Long> ids, String further) {
        Map<Long, Map<Standing.Asked, Standing.Answer>> latest = new HashMap<>();
        em.createQuery(
                        """
                        select s.customer.id, column('contact_id', s), s.channel, s.purpose, s.state, s.occurredAt from Consent s \
                        where s.customer.id in :ids"""
                                + further + " order by s.occurredAt, s.id",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> latest.computeIfAbsent((Long) row[0], id -> new HashMap<>())
                        .put(
                                new Standing.Asked(id(row[1]), (ContactChannel) row[2], (ContactPurpose) row[3]),
                                new Standing.Answer((ConsentState) row[4], (Instant) row[5])));
        return latest;
    }

    private static Long id(Object column) {
        return column == null ? null : ((Number) column).longValue();
    }
}

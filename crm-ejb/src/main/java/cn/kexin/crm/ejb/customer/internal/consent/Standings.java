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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads how a customer and its people stand to being approached: three statements, however many people. */
@ApplicationScoped
public class Standings {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CompanyDay day;

    public Standing of(long customerId) {
        boolean person = em.createQuery("select c.kind from Customer c where c.id = :id", CustomerKind.class)
                .setParameter("id", customerId)
                .getResultStream()
                .anyMatch(kind -> kind == CustomerKind.PERSON);
        return new Standing(person, day.today(), blocks(customerId), answers(customerId));
    }

    private List<Standing.OwnedBlock> blocks(long customerId) {
        return em.createQuery(
                        """
                        select column('contact_id', b), b.channel, b.reason, b.until from ContactBlock b
                        where b.customer.id = :customer and b.liftedAt is null""",
                        Object[].class)
                .setParameter("customer", customerId)
                .getResultStream()
                .map(row -> new Standing.OwnedBlock(
                        id(row[0]),
                        new ContactPermission.Block((ContactChannel) row[1], (String) row[2], (LocalDate) row[3])))
                .toList();
    }

    /** What was said later replaces what was said before. */
    private Map<Standing.Asked, Standing.Answer> answers(long customerId) {
        Map<Standing.Asked, Standing.Answer> latest = new HashMap<>();
        em.createQuery(
                        """
                        select column('contact_id', k), k.channel, k.purpose, k.state, k.occurredAt from Consent k
                        where k.customer.id = :customer order by k.occurredAt, k.id""",
                        Object[].class)
                .setParameter("customer", customerId)
                .getResultStream()
                .forEach(row -> latest.put(
                        new Standing.Asked(id(row[0]), (ContactChannel) row[1], (ContactPurpose) row[2]),
                        new Standing.Answer((ConsentState) row[3], (Instant) row[4])));
        return latest;
    }

    private static Long id(Object column) {
        return column == null ? null : ((Number) column).longValue();
    }
}

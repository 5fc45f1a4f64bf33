package cn.kexin.crm.ejb.privacy.internal;

import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.privacy.DataRequest;
import cn.kexin.crm.domain.privacy.DataRequestKind;
import cn.kexin.crm.domain.privacy.DataRequestStep;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.shared.Retained;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * People who have left their company and of whom nothing was heard for years: their purpose is reached (个人信息保护法 art. 47 (1)
 * no. 1), so that their erasure is proposed; people decide.
 */
@ApplicationScoped
public class IdleContacts implements Retained {

    private static final String IDLE =
            """
            from contact t where t.active = false \
            and not exists (select 1 from interaction i where i.contact_id = t.id and i.occurred_at >= ?1) \
            and not exists (select 1 from customer_case c where c.contact_id = t.id \
            and (c.status <> 'CLOSED' or c.opened_at >= ?1)) \
            and not exists (select 1 from change_entry h where h.subject_type = 'customer' \
            and h.subject_id = t.customer_id and h.part_type = 'contact' and h.part_id = t.id and h.occurred_at >= ?1) \
            and not exists (select 1 from data_request r where r.contact_id = t.id and r.kind = 'ERASURE')""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private RequestNumbers numbers;

    @Inject
    private DueDates dueDates;

    @Inject
    private RequestLog log;

    @Inject
    private CompanyDay day;

    @Inject
    private Clock clock;

    @Override
    public String code() {
        return "IDLE_CONTACTS";
    }

    @Override
    public boolean proposed() {
        return true;
    }

    @Override
    public long count(Instant limit) {
        return ((Number) limited("select count(*) " + IDLE, limit).getSingleResult()).longValue();
    }

    @Override
    public int take(Instant limit, int most) {
        List<?> ids = limited("select t.id " + IDLE + " order by t.id", limit)
                .setMaxResults(most)
                .getResultList();
        LocalDate today = day.today();
        for (Object id : ids) {
            Contact contact = em.find(Contact.class, ((Number) id).longValue());
            DataRequest proposal = new DataRequest(
                    numbers.next(),
                    DataRequestKind.ERASURE,
                    contact.getCustomer(),
                    contact,
                    today,
                    dueDates.from(today, contact.getCustomer().getOwnerUnit().getId()),
                    null,
                    clock.instant());
            em.persist(proposal);
            log.add(proposal, DataRequestStep.OPENED, null);
        }
        return ids.size();
    }

    private Query limited(String sql, Instant limit) {
        return em.createNativeQuery(sql).setParameter(1, limit.atOffset(ZoneOffset.UTC));
    }
}

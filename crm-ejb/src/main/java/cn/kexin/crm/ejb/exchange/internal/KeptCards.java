package cn.kexin.crm.ejb.exchange.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The cards by which contact people came, as written. */
@ApplicationScoped
public class KeptCards {

    @PersistenceContext
    private EntityManager em;

    /** @return whether it is another card than the one kept before */
    boolean keep(long contactId, String card) {
        em.flush();
        List<?> before = em.createNativeQuery("select content from contact_card where contact_id = ?1")
                .setParameter(1, contactId)
                .getResultList();
        if (!before.isEmpty() && before.get(0).equals(card)) {
            return false;
        }
        String sql = before.isEmpty()
                ? "insert into contact_card (content, contact_id) values (?1, ?2)"
                : "update contact_card set content = ?1 where contact_id = ?2";
        em.createNativeQuery(sql)
                .setParameter(1, card)
                .setParameter(2, contactId)
                .executeUpdate();
        return true;
    }

    /** @return the cards by contact person; those without one are missing */
    Map<Long, String> of(Collection<Long> contactIds) {
        Map<Long, String> cards = new HashMap<>();
        if (contactIds.isEmpty()) {
            return cards;
        }
        String ids = contactIds.stream().map(String::valueOf).collect(Collectors.joining(","));
        for (Object row : em.createNativeQuery(
                        "select contact_id, content from contact_card where contact_id in (" + ids + ")")
                .getResultList()) {
            Object[] columns = (Object[]) row;
            cards.put(((Number) columns[0]).longValue(), (String) columns[1]);
        }
        return cards;
    }
}

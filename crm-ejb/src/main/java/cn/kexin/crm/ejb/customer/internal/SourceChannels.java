package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.SourceChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;

/** Knows the source channels by everything people call them. */
@ApplicationScoped
public class SourceChannels {

    /** Behind all that the company has put in order. */
    private static final int LAST = 900;

    @PersistenceContext
    private EntityManager em;

    List<SourceChannel> all() {
        return em.createQuery("select s from SourceChannel s order by s.place, s.name", SourceChannel.class)
                .getResultList();
    }

    /**
     * @param said a name or a label in either language; one that nobody knows is taken in to be looked at
     * @param before what the customer has now, which may stay
     * @return the name of the channel that is meant; null for null
     */
    String named(String said, String before) {
        if (said == null || said.isBlank() || Objects.equals(said, before)) {
            return said == null || said.isBlank() ? null : said;
        }
        String text = said.strip();
        return all().stream()
                .filter(channel -> channel.isMeantBy(text))
                .findFirst()
                .orElseGet(() -> takenIn(text))
                .getName();
    }

    private SourceChannel takenIn(String name) {
        SourceChannel channel = SourceChannel.cameIn(name, LAST);
        em.persist(channel);
        return channel;
    }
}

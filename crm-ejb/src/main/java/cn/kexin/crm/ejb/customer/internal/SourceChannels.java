package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.SourceChannel;
import cn.kexin.crm.ejb.shared.TransactionMemory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Knows the source channels by everything people call them. */
@ApplicationScoped
public class SourceChannels {

    /** Behind all that the company has put in order. */
    private static final int LAST = 900;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private TransactionMemory memory;

    /** @return all of them in their order */
    List<SourceChannel> all() {
        return memory.of(
                SourceChannel.class,
                () -> new ArrayList<>(
                        em.createQuery("select s from SourceChannel s order by s.place, s.name", SourceChannel.class)
                                .getResultList()));
    }

    /**
     * @param said a name or a label in either language
     * @param before what the customer has now, which may stay
     * @return the name of the channel that is meant; what is said when nobody knows it; null for nothing
     */
    String named(String said, String before) {
        if (said == null || said.isBlank()) {
            return null;
        }
        String text = said.strip();
        return text.equals(before)
                ? text
                : known(text).map(SourceChannel::getName).orElse(text);
    }

    private Optional<SourceChannel> known(String text) {
        return all().stream().filter(channel -> channel.isMeantBy(text)).findFirst();
    }

    /** Takes a name in that nobody knows, to be looked at. */
    void keep(String name) {
        if (name != null && known(name).isEmpty()) {
            SourceChannel channel = SourceChannel.cameIn(name, LAST);
            em.persist(channel);
            all().add(channel);
        }
    }
}

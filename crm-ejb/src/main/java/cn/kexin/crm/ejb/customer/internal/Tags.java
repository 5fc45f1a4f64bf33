package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.TagColour;
import cn.kexin.crm.ejb.customer.TagRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads which tags customers have. */
@ApplicationScoped
public class Tags {

    @PersistenceContext
    private EntityManager em;

    /** @return the tags of each of the customers by name, in one statement; customers without any are missing */
    Map<Long, List<TagRow>> of(Collection<Long> customerIds) {
        Map<Long, List<TagRow>> tags = new HashMap<>();
        if (!customerIds.isEmpty()) {
            em.createQuery(
                            """
                            select c.customer.id, t.id, t.version, t.name, t.colour, t.active \
                            from CustomerTag c join c.tag t where c.customer.id in :ids order by t.name""",
                            Object[].class)
                    .setParameter("ids", customerIds)
                    .getResultStream()
                    .forEach(column -> tags.computeIfAbsent((Long) column[0], id -> new ArrayList<>())
                            .add(row(column, 1)));
        }
        return tags;
    }

    static TagRow row(Object[] column, int at) {
        return new TagRow(
                (Long) column[at], (Long) column[at + 1], (String) column[at + 2], (TagColour) column[at + 3], (Boolean)
                        column[at + 4]);
    }
}

package cn.kexin.crm.ejb.assessment.internal;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;

/** The heads of cards that this request has read and was allowed to: a page asks for the card and then for its rows. */
@RequestScoped
public class SeenCards {

    private final Map<Long, CardHead> heads = new HashMap<>();

    /** The card changed; who asks for it again in this request reads it again. */
    void forget(long id) {
        heads.remove(id);
    }

    /** @return the head, read once in this request */
    CardHead head(long id, LongFunction<CardHead> read) {
        CardHead known = heads.get(id);
        if (known == null) {
            known = read.apply(id);
            heads.put(id, known);
        }
        return known;
    }
}

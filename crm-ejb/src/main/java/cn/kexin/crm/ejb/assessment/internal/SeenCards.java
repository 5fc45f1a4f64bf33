package cn.kexin.crm.ejb.assessment.internal;

import cn.kexin.crm.ejb.assessment.MeasureWindow;
import jakarta.enterprise.context.RequestScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;

/** The heads of cards that this request has read and was allowed to: a page asks for the card and then for its rows. */
@RequestScoped
public class SeenCards {

    private final Map<Long, MeasureWindow> windows = new HashMap<>();
    private final Map<Long, CardHead> heads = new HashMap<>();

    /** The card changed; who asks for it again in this request reads it again. */
    void forget(long id) {
        heads.remove(id);
        windows.remove(id);
    }

    /** @return what the card's figures are computed over, made once in this request */
    MeasureWindow window(CardHead card, Function<CardHead, MeasureWindow> make) {
        return windows.computeIfAbsent(card.id(), id -> make.apply(card));
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

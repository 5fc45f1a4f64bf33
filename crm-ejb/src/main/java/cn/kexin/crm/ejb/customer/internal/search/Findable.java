package cn.kexin.crm.ejb.customer.internal.search;

import cn.kexin.crm.domain.customer.search.SearchTarget;
import cn.kexin.crm.domain.customer.search.SearchWord;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A kind of record with the columns of a search index, as one viewer may find it.
 *
 * @param <T> what is read of a record
 */
interface Findable<T> {

    /** @return the record's alias in the query */
    String alias();

    /** @return fresh conditions that let through what the viewer may find */
    Conditions visible();

    /** @return fresh conditions that let through what is the viewer's own of it */
    Conditions own();

    /** @return a condition under which it is exactly what was typed; null where there is no such thing */
    String exact(Conditions conditions, String typed);

    /** @return a condition under which it is reached by the number or address that the word is; null when it is neither */
    String reached(Conditions conditions, SearchWord word, String parameter);

    /** @return at most so many records under the conditions, in no order */
    List<T> read(Conditions conditions, int limit);

    long id(T record);

    /** @return who looks after the customer that the record is or belongs to, or null for nobody */
    Long ownerPersonId(T record);

    Viewer viewer();

    /** @return whether it is the viewer's own, or that of somebody whom they stand in for */
    default boolean isOwn(T record) {
        Long owner = ownerPersonId(record);
        return owner != null && viewer().actingFor().contains(owner);
    }

    /** @param otherNames those of {@link #otherNames} */
    SearchTarget target(T record, List<String> otherNames);

    /** @return other names under which the records are known, by id; one or two statements */
    Map<Long, List<String>> otherNames(Collection<Long> ids);
}

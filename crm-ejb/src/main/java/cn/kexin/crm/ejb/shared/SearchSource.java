package cn.kexin.crm.ejb.shared;

import java.util.List;

/**
 * What a feature offers to the search over everything. Each implementation is a bean of its feature and finds only what
 * the caller may see.
 */
public interface SearchSource {

    /** @return the type of its hits, as in the message key {@code common.type.<type>} */
    String type();

    /** @return where its hits stand among those of other features, smaller first */
    int place();

    /**
     * @param text what was typed, at least one character, not escaped
     * @param limit the most hits wanted
     * @return the best hits first; empty when the caller may see none
     */
    List<SearchHit> search(String text, int limit);
}

package cn.kexin.crm.ejb.customer;

import java.io.Serializable;

/**
 * A tag and how many customers have it.
 *
 * @param customers of the whole company, whoever asks
 */
public record TagUse(TagRow tag, long customers) implements Serializable {

    /** @return the tag's id */
    public long id() {
        return tag.id();
    }
}

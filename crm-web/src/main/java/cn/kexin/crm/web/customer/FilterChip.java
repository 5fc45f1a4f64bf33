package cn.kexin.crm.web.customer;

import java.io.Serializable;
import java.util.List;

/**
 * A part of the filter as the page shows it: one condition, or several of which one is enough.
 *
 * @param place which part of the filter
 */
public record FilterChip(int place, List<Word> words) implements Serializable {

    /**
     * A condition in words.
     *
     * @param alternative which one of the part
     * @param without the address of the list without it
     */
    public record Word(int place, int alternative, String text, String without) implements Serializable {

        public boolean first() {
            return alternative == 0;
        }
    }
}

package cn.kexin.crm.ejb.audit;

import jakarta.validation.constraints.Size;

/**
 * Which entries of a history; what is null does not restrict.
 *
 * @param field one field, as in {@link ChangeRow#field()}
 * @param person sign-in name of who did it
 */
public record ChangeFilter(@Size(max = 120) String field, @Size(max = 60) String person) {

    /** @return a filter that lets everything through */
    public static ChangeFilter all() {
        return new ChangeFilter(null, null);
    }
}

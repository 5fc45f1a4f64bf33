package cn.kexin.crm.ejb.shared;

import java.io.Serializable;

/**
 * A pointer to a record with what people call it.
 *
 * @param id the record's id
 * @param code its business key: a unit's code, a person's sign-in name, a customer's number
 * @param name its name
 */
public record Ref(long id, String code, String name) implements Serializable {

    /** @return the pointer, or null when there is no record */
    public static Ref of(Long id, String code, String name) {
        return id == null ? null : new Ref(id, code, name);
    }
}

package cn.kexin.crm.domain.customer.list;

import java.io.Serializable;
import java.util.List;

/**
 * Conditions of which one is enough.
 *
 * @param conditions at least one
 */
public record Alternatives(List<Condition> conditions) implements Serializable {

    public Alternatives {
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
    }
}

package cn.kexin.crm.ejb.touch;

import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;
import java.time.Instant;

/**
 * A customer with whom nobody was in touch for longer than its class is promised.
 *
 * @param owner who looks after it, or null
 * @param lastAt the last touch, or null when there never was one
 * @param everyDays promised cadence in working days
 */
public record QuietCustomer(
        Ref customer, ValueClass valueClass, boolean core, String owner, String unit, Instant lastAt, int everyDays)
        implements Serializable {

    public long id() {
        return customer.id();
    }
}

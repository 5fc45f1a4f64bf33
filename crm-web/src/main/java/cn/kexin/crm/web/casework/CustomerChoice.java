package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.ejb.customer.CustomerBrief;
import cn.kexin.crm.ejb.customer.CustomerRow;
import java.io.Serializable;

/**
 * A customer that can be chosen.
 *
 * @param detail what tells it from others: number, region
 * @param valueClass decides what is promised
 */
public record CustomerChoice(long id, String name, String detail, ValueClass valueClass) implements Serializable {

    static CustomerChoice of(CustomerRow row) {
        String region = row.region() == null ? "" : " · " + row.region();
        return new CustomerChoice(row.id(), row.name(), row.number() + region, row.valueClass());
    }

    static CustomerChoice of(CustomerBrief brief) {
        String region = brief.region() == null ? "" : " · " + brief.region();
        return new CustomerChoice(brief.id(), brief.name(), brief.number() + region, brief.valueClass());
    }
}

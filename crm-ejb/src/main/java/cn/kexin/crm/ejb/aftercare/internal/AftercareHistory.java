package cn.kexin.crm.ejb.aftercare.internal;

import cn.kexin.crm.ejb.customer.CustomerRights;
import cn.kexin.crm.ejb.customer.HistoryPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

/** Changes of warranties are read by everybody who sees the customer, those of money by whoever may read the terms of trade. */
@ApplicationScoped
public class AftercareHistory implements HistoryPart {

    private static final Set<String> OPEN = Set.of(
            "warrantyItem.part",
            "warrantyItem.productName",
            "warrantyItem.serialNumber",
            "warrantyItem.acceptedOn",
            "warrantyItem.divisionCode",
            "warrantyItem.season",
            "warrantyItem.designLifeYears",
            "warrantyItem.agreedUntil",
            "warrantyItem.endsOn",
            "warrantyItem.basis");

    /** Part of the terms of trade. */
    private static final Set<String> COMMERCIAL = Set.of(
            "retentionMoney.money.amount",
            "retentionMoney.money.currency",
            "retentionMoney.releaseOn",
            "retentionMoney.note",
            "retentionMoney.releasedOn",
            "retentionMoney.releasedBy");

    @Override
    public Set<String> readable(CustomerRights rights) {
        Set<String> readable = new HashSet<>(OPEN);
        if (rights.commercial()) {
            readable.addAll(COMMERCIAL);
        }
        return readable;
    }
}

package cn.kexin.crm.ejb.aftercare.internal;

import cn.kexin.crm.ejb.customer.CustomerRights;
import cn.kexin.crm.ejb.customer.HistoryPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Changes of warranties are read by everybody who sees the customer. */
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

    @Override
    public Set<String> readable(CustomerRights rights) {
        return OPEN;
    }
}

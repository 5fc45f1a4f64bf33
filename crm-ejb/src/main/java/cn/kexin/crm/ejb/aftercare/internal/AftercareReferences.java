package cn.kexin.crm.ejb.aftercare.internal;

import cn.kexin.crm.ejb.customer.CustomerReference;
import cn.kexin.crm.ejb.customer.CustomerReferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What is warranted to a customer goes along into a merge. */
@ApplicationScoped
public class AftercareReferences implements CustomerReferences {

    @Override
    public List<CustomerReference> references() {
        return List.of(
                CustomerReference.moving("warranty_item", "customer_id"),
                CustomerReference.moving("retention_money", "customer_id"),
                CustomerReference.moving("warranty_claim", "customer_id"));
    }
}

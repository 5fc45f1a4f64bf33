package cn.kexin.crm.ejb.privacy.internal;

import cn.kexin.crm.ejb.customer.CustomerReference;
import cn.kexin.crm.ejb.customer.CustomerReferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Requests follow their customer into a merge. */
@ApplicationScoped
public class PrivacyReferences implements CustomerReferences {

    @Override
    public List<CustomerReference> references() {
        return List.of(CustomerReference.moving("data_request", "customer_id"));
    }
}

package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.ejb.customer.CustomerReference;
import cn.kexin.crm.ejb.customer.CustomerReferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Cases follow their customer into a merge; their tasks and evidence belong to the case and stay as they are. */
@ApplicationScoped
public class CaseReferences implements CustomerReferences {

    @Override
    public List<CustomerReference> references() {
        return List.of(CustomerReference.moving("customer_case", "customer_id"));
    }
}

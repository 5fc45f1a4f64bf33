package cn.kexin.crm.ejb.visit.internal;

import cn.kexin.crm.ejb.customer.CustomerReference;
import cn.kexin.crm.ejb.customer.CustomerReferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Appointments and return visits go along with their customer into a merge. */
@ApplicationScoped
public class VisitReferences implements CustomerReferences {

    @Override
    public List<CustomerReference> references() {
        return List.of(
                CustomerReference.moving("appointment", "customer_id"),
                CustomerReference.moving("return_visit", "customer_id"));
    }
}

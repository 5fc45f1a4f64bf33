package cn.kexin.crm.ejb.touch.internal;

import cn.kexin.crm.ejb.customer.CustomerReference;
import cn.kexin.crm.ejb.customer.CustomerReferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What was proposed and decided about a customer's stage belongs to that entry; the winner has a stage of its own. */
@ApplicationScoped
public class TouchReferences implements CustomerReferences {

    @Override
    public List<CustomerReference> references() {
        return List.of(
                CustomerReference.staying("stage_proposal", "customer_id"),
                CustomerReference.staying("stage_decision", "customer_id"));
    }
}

package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.ClockEnd;
import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.ProcessDefinition;
import cn.kexin.crm.domain.casework.policy.ServicePolicy;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.ServiceStandard;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;

/** Under which terms a customer's matter is taken in: by which definition it flows, and what is promised. */
@ApplicationScoped
public class CaseTerms {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ProcessCatalog catalog;

    @Inject
    private Policies policies;

    /**
     * The terms of one matter.
     *
     * @param definition the revision in force
     * @param process its model with the promises of the policy
     * @param policy the service policy that decides; null for none
     * @param promised what the standard of the value class promises and the policy leaves, in working minutes
     */
    record Terms(
            ProcessDefinition definition,
            ProcessModel process,
            ServicePolicy policy,
            Map<ClockEnd, Integer> promised) {}

    /** @throws BusinessRuleException when no definition of the type is in force */
    Terms of(Customer customer, String type, Priority priority) {
        ProcessDefinition definition = catalog.inForce(type);
        ServicePolicy policy = policies.deciding(customer.getValueClass(), definition.getCode(), priority);
        ProcessModel process = catalog.model(definition);
        Map<ClockEnd, Integer> promised = promised(customer);
        return policy == null
                ? new Terms(definition, process, null, promised)
                : new Terms(definition, policy.applyTo(process), policy, policy.leaves(promised));
    }

    private Map<ClockEnd, Integer> promised(Customer customer) {
        List<ServiceStandard> standards = em.createQuery(
                        "select s from ServiceStandard s where s.valueClass = :valueClass", ServiceStandard.class)
                .setParameter("valueClass", customer.getValueClass())
                .getResultList();
        return standards.isEmpty()
                ? Map.of()
                : Map.of(
                        ClockEnd.RESPONSE, standards.get(0).getResponseMinutes(),
                        ClockEnd.RESOLUTION, standards.get(0).getResolutionMinutes());
    }
}

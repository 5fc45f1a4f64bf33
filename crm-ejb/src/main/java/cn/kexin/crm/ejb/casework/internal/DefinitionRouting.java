package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.Routing;
import cn.kexin.crm.domain.casework.process.Responsibility;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Finds responsible units by their codes and by who looks after the customer. */
@ApplicationScoped
public class DefinitionRouting implements Routing {

    @PersistenceContext
    private EntityManager em;

    @Override
    public OrgUnit unitFor(Responsibility responsibility, Customer customer, OrgUnit current) {
        return switch (responsibility.rule()) {
            case CUSTOMER_OWNER -> customer.getOwnerUnit();
            case CASE_UNIT -> current;
            case NAMED -> named(responsibility.unit());
        };
    }

    /** @throws BusinessRuleException when there is no such unit, or it is closed */
    OrgUnit named(String code) {
        return em
                .createQuery("select u from OrgUnit u where u.code = :code and u.active = true", OrgUnit.class)
                .setParameter("code", code)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(() -> BusinessRuleException.onField("unit", "casework.error.unknownUnit", code));
    }
}

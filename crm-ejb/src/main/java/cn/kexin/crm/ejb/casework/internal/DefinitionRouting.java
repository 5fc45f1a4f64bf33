package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.Routing;
import cn.kexin.crm.domain.casework.process.Responsibility;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.ejb.organisation.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds responsible units by their codes and by who looks after the customer. */
@ApplicationScoped
public class DefinitionRouting implements Routing {

    @Inject
    private Members members;

    @Override
    public OrgUnit unitFor(Responsibility responsibility, Customer customer, OrgUnit current) {
        return switch (responsibility.rule()) {
            case CUSTOMER_OWNER -> customer.getOwnerUnit();
            case CASE_UNIT -> current;
            case NAMED -> members.unit("unit", responsibility.unit());
        };
    }
}

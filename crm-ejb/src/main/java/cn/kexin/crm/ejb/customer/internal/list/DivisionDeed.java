package cn.kexin.crm.ejb.customer.internal.list;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.AddressLine;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.Reach;
import cn.kexin.crm.ejb.customer.internal.ReachWriter;
import cn.kexin.crm.ejb.customer.internal.Reaches;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** The division of the customer's usual address becomes another one; who has no address gets one of the division alone. */
@ApplicationScoped
public class DivisionDeed implements BulkDeed {

    @Inject
    private Reaches reaches;

    @Inject
    private ReachWriter writer;

    @Inject
    private CustomerAccess access;

    @Override
    public String of(Customer customer, Viewer actor) {
        return addresses(customer).stream()
                .filter(AddressLine::primary)
                .findFirst()
                .map(AddressLine::divisionCode)
                .orElse(null);
    }

    private List<AddressLine> addresses(Customer customer) {
        return reaches.ofCustomers(Set.of(customer.getId()))
                .getOrDefault(customer.getId(), Reach.NONE)
                .addresses();
    }

    @Override
    public void set(Customer customer, String value, Viewer actor) {
        if (customer.getKind() == CustomerKind.PERSON
                && !access.rights(actor, customer).personalData()) {
            throw new BusinessRuleException("list.bulk.notReadable");
        }
        writer.place(customer, addresses(customer), value);
    }

    @Override
    public void putBack(Customer customer, String before, Viewer actor) {
        set(customer, before, actor);
    }
}

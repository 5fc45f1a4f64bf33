package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.audit.ChangeFilter;
import cn.kexin.crm.ejb.audit.ChangeRow;
import cn.kexin.crm.ejb.audit.Histories;
import cn.kexin.crm.ejb.audit.ReadRow;
import cn.kexin.crm.ejb.customer.CustomerBrief;
import cn.kexin.crm.ejb.customer.CustomerHistoryFacade;
import cn.kexin.crm.ejb.customer.CustomerRights;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.HistoryPart;
import cn.kexin.crm.ejb.customer.internal.field.FieldHistory;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Opens the history of customers to those who see them. */
@Stateless
@RolesAllowed({
    Role.Names.SALES,
    Role.Names.SALES_DIRECTOR,
    Role.Names.CUSTOMER_DEPT,
    Role.Names.FUNCTIONAL,
    Role.Names.PROJECT_TEAM,
    Role.Names.SERVICE,
    Role.Names.MARKETING,
    Role.Names.DEPT_HEAD,
    Role.Names.EXECUTIVE
})
public class CustomerHistoryBean implements CustomerHistoryFacade {

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CustomerQueries customers;

    @Inject
    private Histories histories;

    @Inject
    private FieldHistory customFields;

    @Inject
    private ProtectedReads reads;

    @Inject
    @Any
    private Instance<HistoryPart> parts;

    @Override
    public Page<ChangeRow> list(long customerId, ChangeFilter filter, PageRequest page) {
        return histories.page(subject(customerId), readable(customerId), filter, page);
    }

    @Override
    public List<String> fields(CustomerRights rights, CustomerKind kind) {
        return readable(rights, kind).stream().sorted().toList();
    }

    @Override
    @RolesAllowed({Role.Names.CUSTOMER_DEPT, Role.Names.EXECUTIVE})
    public Page<ReadRow> readers(long customerId, PageRequest page) {
        readable(customerId);
        return histories.readers(subject(customerId), page);
    }

    @Override
    public void listed(List<CustomerRow> rows, List<String> columns) {
        reads.shown(rows, column -> columns.isEmpty() || columns.contains(column), viewer.get());
    }

    /** @throws NotFoundException when there is no such customer or the caller may not see it */
    private Set<String> readable(long id) {
        CustomerBrief seen = customers.seen(id, viewer.get());
        return readable(seen.rights(), seen.kind());
    }

    private Set<String> readable(CustomerRights rights, CustomerKind kind) {
        Set<String> fields = HistoryFields.readable(rights, kind);
        fields.addAll(customFields.readable(rights));
        parts.forEach(part -> fields.addAll(part.readable(rights)));
        return fields;
    }

    private static AuditSubject subject(long id) {
        return new AuditSubject(Customer.TYPE, id);
    }
}

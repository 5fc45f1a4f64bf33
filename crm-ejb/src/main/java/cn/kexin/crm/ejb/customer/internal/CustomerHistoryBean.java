package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.audit.ChangeFilter;
import cn.kexin.crm.ejb.audit.ChangeRow;
import cn.kexin.crm.ejb.audit.Histories;
import cn.kexin.crm.ejb.audit.ReadRow;
import cn.kexin.crm.ejb.customer.CustomerHistoryFacade;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

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
    private CustomerQueries queries;

    @Inject
    private Histories histories;

    @Inject
    private ProtectedReads reads;

    @Override
    public Page<ChangeRow> list(long customerId, ChangeFilter filter, PageRequest page) {
        return histories.page(subject(customerId), HistoryFields.readable(visible(customerId)), filter, page);
    }

    @Override
    public List<String> fields(long customerId) {
        return histories.fields(subject(customerId), HistoryFields.readable(visible(customerId)));
    }

    @Override
    @RolesAllowed({Role.Names.CUSTOMER_DEPT, Role.Names.EXECUTIVE})
    public Page<ReadRow> readers(long customerId, PageRequest page) {
        visible(customerId);
        return histories.readers(subject(customerId), page);
    }

    @Override
    public void listed(List<CustomerRow> rows, boolean credit) {
        reads.shown(rows, true, credit, viewer.get());
    }

    private CustomerRow visible(long id) {
        CustomerRow row = queries.byIds(List.of(id), viewer.get()).get(id);
        if (row == null) {
            throw new NotFoundException(Customer.TYPE, id);
        }
        return row;
    }

    private static AuditSubject subject(long id) {
        return new AuditSubject(Customer.TYPE, id);
    }
}

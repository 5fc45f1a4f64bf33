package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.audit.ExportLog;
import cn.kexin.crm.ejb.customer.CustomerExportFacade;
import cn.kexin.crm.ejb.customer.CustomerFilter;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.CustomerWalk;
import cn.kexin.crm.ejb.customer.FieldValue;
import cn.kexin.crm.ejb.customer.internal.field.FieldColumns;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.table.TableWriter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the list as it is walked through; no transaction is open while bytes are on their way. */
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
public class CustomerExportBean implements CustomerExportFacade {

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CustomerWalk walk;

    @Inject
    private WalkSteps steps;

    @Inject
    private FieldColumns customFields;

    @Inject
    private ExportLog log;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public int export(CustomerFilter filter, String sort, List<String> columns, Style style, TableWriter out)
            throws IOException {
        columns.stream()
                .filter(column -> !COLUMNS.containsKey(column) && !customFields.isColumn(column))
                .findFirst()
                .ifPresent(unknown -> {
                    throw BusinessRuleException.onField("columns", "customer.error.noSuchColumn", unknown);
                });
        long entry = log.begin(viewer.get().personId(), "customers", "TABLE", filter);
        out.row(columns.stream().map(style::heading).toList());
        int written = walk.walk(filter, sort, rows -> write(rows, columns, style, out));
        log.end(entry, written);
        return written;
    }

    private void write(List<CustomerRow> rows, List<String> columns, Style style, TableWriter out) throws IOException {
        steps.shown(rows, columns::contains);
        for (CustomerRow row : rows) {
            out.row(columns.stream()
                    .map(column -> style.cell(content(column, row)))
                    .collect(Collectors.toList()));
        }
    }

    private static Object content(String column, CustomerRow row) {
        if (COLUMNS.containsKey(column)) {
            return COLUMNS.get(column).apply(row);
        }
        String code = FieldColumns.code(column);
        List<FieldValue> held = row.customFields().get(code);
        return held == null ? null : new CustomContent(code, held);
    }
}

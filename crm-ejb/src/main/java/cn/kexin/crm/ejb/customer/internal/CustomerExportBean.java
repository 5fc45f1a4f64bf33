package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.audit.ExportLog;
import cn.kexin.crm.ejb.customer.CustomerExportFacade;
import cn.kexin.crm.ejb.customer.CustomerFilter;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.FieldValue;
import cn.kexin.crm.ejb.customer.internal.field.FieldColumns;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.table.TableWriter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reads the ids of the list once and then its rows by the hundred, so that the file is what the list was. */
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

    private static final int CHUNK = 500;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CustomerQueries queries;

    @Inject
    private FieldColumns customFields;

    @Inject
    private ProtectedReads reads;

    @Inject
    private ExportLog log;

    @Override
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
        List<Long> ids = queries.ids(filter, new PageRequest(0, 1, sort), viewer.get());
        int written = 0;
        for (int from = 0; from < ids.size(); from += CHUNK) {
            written += write(ids.subList(from, Math.min(from + CHUNK, ids.size())), columns, style, out);
        }
        log.end(entry, written);
        return written;
    }

    private int write(List<Long> ids, List<String> columns, Style style, TableWriter out) throws IOException {
        Viewer reader = viewer.get();
        Map<Long, CustomerRow> byId = queries.byIds(ids, reader);
        List<CustomerRow> rows =
                ids.stream().map(byId::get).filter(Objects::nonNull).toList();
        reads.shown(rows, columns::contains, reader);
        for (CustomerRow row : rows) {
            out.row(columns.stream()
                    .map(column -> style.cell(content(column, row)))
                    .collect(Collectors.toList()));
        }
        return rows.size();
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

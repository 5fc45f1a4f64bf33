package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.domain.customer.consent.ContactPurpose;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.audit.ExportLog;
import cn.kexin.crm.ejb.customer.Contactability;
import cn.kexin.crm.ejb.customer.CustomerExportFacade;
import cn.kexin.crm.ejb.customer.CustomerFilter;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.CustomerWalk;
import cn.kexin.crm.ejb.customer.FieldValue;
import cn.kexin.crm.ejb.customer.internal.consent.Standing;
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
import java.util.Map;
import java.util.function.Function;
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
        columns.stream().filter(column -> !isColumn(column)).findFirst().ifPresent(unknown -> {
            throw BusinessRuleException.onField("columns", "customer.error.noSuchColumn", unknown);
        });
        long entry = log.begin(viewer.get().personId(), "customers", "TABLE", filter);
        out.row(columns.stream().map(style::heading).toList());
        int written = walk.walk(filter, sort, rows -> write(rows, columns, style, out));
        log.end(entry, written);
        return written;
    }

    private boolean isColumn(String column) {
        return COLUMNS.containsKey(column)
                || LINKS.containsKey(column)
                || CONTACTABLE.contains(column)
                || customFields.isColumn(column);
    }

    private void write(List<CustomerRow> rows, List<String> columns, Style style, TableWriter out) throws IOException {
        steps.shown(rows, columns::contains);
        Map<Long, Standing> standings =
                columns.stream().anyMatch(CONTACTABLE::contains) ? steps.standings(rows) : Map.of();
        for (CustomerRow row : rows) {
            out.row(columns.stream()
                    .map(column -> style.cell(content(column, row, standings.get(row.id()))))
                    .collect(Collectors.toList()));
        }
    }

    /** @param standing how the customer stands to being approached; null when that is not asked for, or not known any more */
    private static Object content(String column, CustomerRow row, Standing standing) {
        Function<CustomerRow, Object> known = COLUMNS.getOrDefault(column, LINKS.get(column));
        if (known != null) {
            return known.apply(row);
        }
        int way = CONTACTABLE.indexOf(column);
        if (way >= 0) {
            return standing == null
                    ? null
                    : Contactability.of(
                            standing.permission(null, ContactChannel.values()[way], ContactPurpose.MARKETING));
        }
        String code = FieldColumns.code(column);
        List<FieldValue> held = row.customFields().get(code);
        return held == null ? null : new CustomContent(code, held);
    }
}

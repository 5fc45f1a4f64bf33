package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.exchange.ImportFields;
import cn.kexin.crm.ejb.exchange.ImportPreview;
import cn.kexin.crm.ejb.exchange.ImportPreview.Column;
import cn.kexin.crm.ejb.exchange.ImportPreview.Effect;
import cn.kexin.crm.ejb.exchange.ImportPreview.Refusal;
import cn.kexin.crm.ejb.exchange.ImportPreview.Row;
import cn.kexin.crm.ejb.exchange.ProblemRow;
import cn.kexin.crm.ejb.exchange.ProblemRow.Reason;
import cn.kexin.crm.ejb.exchange.internal.mapping.Columns;
import cn.kexin.crm.ejb.exchange.internal.mapping.MappedRow;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import cn.kexin.crm.ejb.exchange.internal.table.TableReader;
import cn.kexin.crm.ejb.exchange.internal.table.TableRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Shows how the first rows of a file would be read. */
@ApplicationScoped
public class Previews {

    private static final int ROWS = 20;
    private static final int SAMPLES = 3;

    @Inject
    private Importers importers;

    /**
     * @param plan with the mapping to show, which need not fit
     * @param mappingName its name, or null
     */
    ImportPreview of(TableReader reader, TableReader.Form form, ImportPlan plan, String mappingName) {
        List<TableRow> rows = new ArrayList<>();
        for (TableRow row = reader.next(); row != null && rows.size() < ROWS; row = reader.next()) {
            rows.add(row);
        }
        List<Column> columns = columns(reader.headers(), rows, plan);
        List<Row> shown;
        Refusal refusal = null;
        try {
            shown = shown(rows, new Columns(plan.kind(), plan.mapping(), reader.headers(), plan.zone()), plan);
        } catch (BusinessRuleException e) {
            refusal = new Refusal(e.getKey(), e.getArguments());
            shown = rows.stream()
                    .map(row -> new Row(row.line(), row.cells(), null, Effect.READ, null, List.of()))
                    .toList();
        }
        return new ImportPreview(
                form.label(), form.sheets(), null, plan.mapping(), mappingName, columns, shown, refusal);
    }

    private List<Row> shown(List<TableRow> rows, Columns columns, ImportPlan plan) {
        List<MappedRow> readable = rows.stream()
                .filter(row -> columns.refusal(row) == null)
                .map(row -> new MappedRow(columns, row))
                .toList();
        Iterator<RowOutlook> outlooks =
                importers.of(plan.kind()).outlook(readable, plan).iterator();
        return rows.stream()
                .map(row -> {
                    RowRefusal ragged = columns.refusal(row);
                    return shown(row, ragged == null ? outlooks.next() : RowOutlook.refused(ragged));
                })
                .toList();
    }

    private static Row shown(TableRow row, RowOutlook outlook) {
        return new Row(
                row.line(),
                row.cells(),
                outlook.refusal() == null ? null : problem(row, outlook.refusal()),
                outlook.effect(),
                outlook.subject(),
                outlook.changes());
    }

    private static ProblemRow problem(TableRow row, RowRefusal refusal) {
        List<Reason> reasons = new ArrayList<>(List.of(ReasonJson.reason(refusal)));
        refusal.further().forEach(each -> reasons.add(ReasonJson.reason(each)));
        return new ProblemRow(row.line(), true, reasons, row.cells());
    }

    private static List<Column> columns(List<String> headers, List<TableRow> rows, ImportPlan plan) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i);
            columns.add(new Column(header, field(header, plan), samples(i, rows)));
        }
        return columns;
    }

    private static String field(String header, ImportPlan plan) {
        if (!plan.mapping().columns().isEmpty()) {
            return plan.mapping().columns().get(header);
        }
        return ImportFields.find(plan.kind(), header).isPresent() ? header : null;
    }

    private static List<String> samples(int column, List<TableRow> rows) {
        Set<String> samples = new LinkedHashSet<>();
        for (TableRow row : rows) {
            if (row.cells().size() > column && !row.cells().get(column).isBlank() && samples.size() < SAMPLES) {
                samples.add(row.cells().get(column));
            }
        }
        return List.copyOf(samples);
    }
}

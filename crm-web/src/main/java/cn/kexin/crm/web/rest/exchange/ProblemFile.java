package cn.kexin.crm.web.rest.exchange;

import cn.kexin.crm.ejb.exchange.ProblemRow;
import cn.kexin.crm.ejb.exchange.ProblemRow.Reason;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.table.TableWriter;
import cn.kexin.crm.web.shared.Bundles;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the rows that an import refused, with the reasons in the reader's language. */
public final class ProblemFile {

    private final List<String> headers;
    private final Function<PageRequest, Page<ProblemRow>> source;
    private final Bundles bundles;
    private final Locale locale;

    /**
     * @param headers names of the file's columns
     * @param source one facade call that reads a page of the rows
     */
    public ProblemFile(
            List<String> headers, Function<PageRequest, Page<ProblemRow>> source, Bundles bundles, Locale locale) {
        this.headers = headers;
        this.source = source;
        this.bundles = bundles;
        this.locale = locale;
    }

    public void write(OutputStream out) throws IOException {
        try (TableWriter table = TableWriter.of(TableWriter.Format.CSV, out)) {
            List<Object> header = new ArrayList<>(List.of("line", "field", "message"));
            header.addAll(headers);
            table.row(header);
            int first = 0;
            long total = 1;
            while (first < total) {
                Page<ProblemRow> page = source.apply(new PageRequest(first, PageRequest.LARGEST, null));
                for (ProblemRow row : page.rows()) {
                    if (row.refused()) {
                        table.row(cells(row));
                    }
                }
                first += PageRequest.LARGEST;
                total = page.total();
            }
        }
    }

    private List<Object> cells(ProblemRow row) {
        List<Object> cells = new ArrayList<>();
        cells.add(row.line());
        cells.add(row.reasons().stream()
                .map(Reason::field)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ")));
        cells.add(message(row));
        cells.addAll(row.cells());
        return cells;
    }

    /** Every reason; with the field's name where there are several. */
    private String message(ProblemRow row) {
        return row.reasons().stream()
                .map(reason -> {
                    String text = bundles.text(
                            locale, reason.key(), reason.arguments().toArray());
                    return row.reasons().size() == 1 || reason.field() == null ? text : reason.field() + ": " + text;
                })
                .collect(Collectors.joining(" "));
    }
}

package cn.kexin.crm.web.remedy;

import cn.kexin.crm.ejb.remedy.RemedyFilter;
import cn.kexin.crm.ejb.remedy.RemedyReportFacade;
import cn.kexin.crm.ejb.remedy.RemedyRow;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.web.shared.CsvLines;
import cn.kexin.crm.web.shared.Formats;
import cn.kexin.crm.web.shared.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Writes cases and their causes into a file, page by page, so that memory does not grow with it. */
@RequestScoped
public class RemedyFile {

    private static final List<String> HEADINGS = List.of(
            "remedy.case",
            "remedy.subject",
            "customer.name",
            "remedy.openedAt",
            "remedy.status",
            "remedy.cause",
            "remedy.conclusion",
            "remedy.state",
            "remedy.openActions",
            "remedy.unit");

    @EJB
    private RemedyReportFacade report;

    @Inject
    private Texts texts;

    /** @throws IOException when the reader has gone */
    void write(RemedyFilter filter, CsvLines file) throws IOException {
        file.line(HEADINGS.stream().map(texts::of).toList());
        int first = 0;
        Page<RemedyRow> page;
        do {
            page = report.list(filter, new PageRequest(first, PageRequest.LARGEST, null));
            for (RemedyRow row : page.rows()) {
                file.line(cells(row));
            }
            first += PageRequest.LARGEST;
        } while (page.rows().size() == PageRequest.LARGEST);
    }

    private List<String> cells(RemedyRow row) {
        return Stream.of(
                        row.theCase().code(),
                        row.theCase().name(),
                        row.customer().name(),
                        Formats.at(row.openedAt()),
                        texts.label(row.status()),
                        texts.label(row.category()),
                        row.conclusion(),
                        texts.label(row.state()),
                        row.openActions(),
                        row.unitName())
                .map(cell -> Objects.toString(cell, ""))
                .toList();
    }
}

package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.CaseFilter;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.web.shared.CsvLines;
import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** Writes the cases that a filter finds into a file, page by page, so that memory does not grow with it. */
@RequestScoped
public class CaseFile {

    @Inject
    private CaseLines lines;

    @Inject
    private Texts texts;

    /**
     * @param sort as in {@link PageRequest#sort()}
     * @throws IOException when the reader has gone
     */
    public void write(CaseFilter filter, String sort, Collection<CaseColumn> columns, CsvLines file)
            throws IOException {
        Page<CaseLine> page = lines.page(filter, new PageRequest(0, PageRequest.LARGEST, sort));
        file.line(columns.stream().map(column -> texts.of(column.key())).toList());
        int first = 0;
        while (!page.rows().isEmpty()) {
            for (CaseLine line : page.rows()) {
                file.line(cells(line, columns));
            }
            first += PageRequest.LARGEST;
            if (first >= page.total()) {
                return;
            }
            page = lines.page(filter, new PageRequest(first, PageRequest.LARGEST, sort));
        }
    }

    private List<String> cells(CaseLine line, Collection<CaseColumn> columns) {
        return columns.stream().map(column -> column.text(line, texts)).toList();
    }
}

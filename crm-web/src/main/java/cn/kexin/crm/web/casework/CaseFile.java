package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.CaseExportFacade;
import cn.kexin.crm.ejb.casework.CaseFilter;
import cn.kexin.crm.ejb.casework.CaseRow;
import cn.kexin.crm.web.shared.CsvLines;
import cn.kexin.crm.web.shared.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** Writes the cases that a filter finds into a file, portion by portion, so that memory does not grow with it. */
@RequestScoped
public class CaseFile {

    @EJB
    private CaseExportFacade export;

    @Inject
    private CaseLines lines;

    @Inject
    private Texts texts;

    /**
     * @param sort as in {@link cn.kexin.crm.ejb.shared.PageRequest#sort()}
     * @throws IOException when the reader has gone
     */
    public void write(CaseFilter filter, String sort, Collection<CaseColumn> columns, CsvLines file)
            throws IOException {
        file.line(columns.stream().map(column -> texts.of(column.key())).toList());
        export.export(filter, sort, rows -> write(rows, columns, file));
    }

    private void write(List<CaseRow> rows, Collection<CaseColumn> columns, CsvLines file) throws IOException {
        for (CaseLine line : lines.of(rows)) {
            file.line(columns.stream().map(column -> column.text(line, texts)).toList());
        }
    }
}

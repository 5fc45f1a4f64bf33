package cn.kexin.crm.web.rest.casework;

import cn.kexin.crm.ejb.casework.CaseFilter;
import cn.kexin.crm.ejb.casework.CaseRow;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.web.shared.CsvLines;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list of cases as a file. */
@Path("cases.csv")
@RequestScoped
@Tag(name = "cases")
public class CaseFileResource {

    private static final List<String> HEADINGS = List.of(
            "id",
            "number",
            "type",
            "category",
            "customerId",
            "customerName",
            "subject",
            "priority",
            "stage",
            "status",
            "unit",
            "person",
            "openedAt",
            "dueAt",
            "resolvedAt",
            "closedAt");

    @EJB
    private CaseworkFacade casework;

    @GET
    @Produces("text/csv")
    @Operation(summary = "Export cases", description = "The same rows as the list with these filters, all pages of it.")
    @APIResponse(responseCode = "200", description = "CSV in UTF-8, the first line naming the fields.")
    public void export(
            @BeanParam CaseQuery query, @QueryParam("sort") String sort, @Context HttpServletResponse response)
            throws IOException {
        CaseFilter filter = query.toFilter();
        Page<CaseRow> page = casework.list(filter, new PageRequest(0, PageRequest.LARGEST, sort));
        try (CsvLines file = CsvLines.download(response, "cases.csv")) {
            file.line(HEADINGS);
            int first = 0;
            while (!page.rows().isEmpty()) {
                for (CaseRow row : page.rows()) {
                    file.line(cells(row));
                }
                first += PageRequest.LARGEST;
                if (first >= page.total()) {
                    return;
                }
                page = casework.list(filter, new PageRequest(first, PageRequest.LARGEST, sort));
            }
        }
    }

    private static List<String> cells(CaseRow row) {
        return Arrays.asList(
                        row.id(),
                        row.number(),
                        row.type(),
                        row.category(),
                        row.customerId(),
                        row.customerName(),
                        row.subject(),
                        row.priority(),
                        row.stage(),
                        row.status(),
                        row.unitCode(),
                        row.personUsername(),
                        row.openedAt(),
                        row.dueAt(),
                        row.resolvedAt(),
                        row.closedAt())
                .stream()
                .map(cell -> Objects.toString(cell, ""))
                .toList();
    }
}

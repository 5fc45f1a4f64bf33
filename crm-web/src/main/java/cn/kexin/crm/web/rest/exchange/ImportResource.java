package cn.kexin.crm.web.rest.exchange;

import cn.kexin.crm.ejb.exchange.ImportFacade;
import cn.kexin.crm.ejb.exchange.ImportRow;
import cn.kexin.crm.web.rest.PageOf;
import cn.kexin.crm.web.rest.PageQuery;
import cn.kexin.crm.web.rest.Problems;
import cn.kexin.crm.web.rest.Refusal;
import cn.kexin.crm.web.rest.Sorts;
import cn.kexin.crm.web.rest.Versions;
import cn.kexin.crm.web.shared.Bundles;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files brought in, and what became of their rows. */
@Path("imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports")
public class ImportResource {

    @EJB
    private ImportFacade imports;

    @Inject
    private Bundles bundles;

    @Inject
    private HttpServletRequest request;

    @GET
    @Sorts({"queuedAt", "fileName", "kind", "state"})
    @Operation(summary = "List imports, the latest first", description = "The customer department sees all of them.")
    public PageOf<ImportView> list(@BeanParam PageQuery query) {
        return PageOf.of(query, imports.list(query.toRequest()), this::view);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Import a file",
            description =
                    "CSV, XLSX, or a ZIP of one CSV; 100 MB at most. Without mapping the headers are field names, or the"
                            + " first known mapping whose columns are all there is used. Holidays: the JSON of one"
                            + " year, without mapping, for the calendar CN.")
    @RequestBody(content = @Content(schema = @Schema(implementation = ImportForm.class)))
    @APIResponse(
            responseCode = "202",
            description = "It is read in the background; Location tells how it stands.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response start(List<EntityPart> parts, @Context UriInfo uri) throws IOException {
        try (Upload upload = Upload.of(parts)) {
            long id = imports.start(upload.request(imports), upload.file());
            return Response.accepted(view(imports.find(id)))
                    .location(
                            uri.getAbsolutePathBuilder().path(Long.toString(id)).build())
                    .build();
        }
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Tell how an import stands")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response find(@PathParam("id") long id, @Context Request conditions) {
        ImportRow row = imports.find(id);
        return Versions.ok(conditions, view(row), row.version());
    }

    @GET
    @Path("{id}/errors")
    @Produces("text/csv")
    @Operation(
            summary = "Read the refused rows",
            description =
                    "CSV: line, field, message, then the file's own columns with the cells as written, so that it can be"
                            + " mended and imported again; a cell that a spreadsheet could take for"
                            + " a formula begins with an apostrophe. At most 10,000 rows are kept.")
    @APIResponse(
            responseCode = "200",
            description = "The rows by line.",
            content = @Content(schema = @Schema(implementation = String.class)))
    public Response errors(@PathParam("id") long id) {
        ImportRow row = imports.find(id);
        Locale locale = Problems.language(request);
        ProblemFile file = new ProblemFile(row.headers(), page -> imports.problems(id, page), bundles, locale);
        StreamingOutput rows = file::write;
        return Response.ok(rows)
                .type("text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-" + id + "-errors.csv\"")
                .build();
    }

    @POST
    @Path("{id}/cancellation")
    @Operation(summary = "Stop an import", description = "What it stored stays; one that is over is 409.")
    @APIResponse(
            responseCode = "200",
            description = "It stops after the portion it is reading.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public ImportView cancel(@PathParam("id") long id) {
        if (imports.find(id).state().isOver()) {
            throw new Refusal(409, "exchange.error.over");
        }
        imports.cancel(id);
        return view(imports.find(id));
    }

    @POST
    @Path("{id}/reversal")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Take back what an import made and changed",
            description =
                    "Of customers and contacts, within 30 days, in the background: what it made is removed unless something"
                            + " was built on it since, fields that it changed get what they had unless somebody changed"
                            + " them since. Evidence (interactions, service-history) and notices of holidays stay: 409.")
    @APIResponse(
            responseCode = "200",
            description = "It is being taken back; member reversal tells how that stands.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public ImportView reverse(@PathParam("id") long id) {
        imports.reverse(id);
        return view(imports.find(id));
    }

    private ImportView view(ImportRow row) {
        String failure = row.failureKey() == null
                ? null
                : bundles.text(
                        Problems.language(request),
                        row.failureKey(),
                        row.failureArguments().toArray());
        return ImportView.of(row, failure);
    }
}

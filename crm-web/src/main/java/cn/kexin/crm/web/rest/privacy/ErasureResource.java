package cn.kexin.crm.web.rest.privacy;

import cn.kexin.crm.ejb.customer.ErasureLine;
import cn.kexin.crm.ejb.privacy.DataRequestFacade;
import cn.kexin.crm.ejb.privacy.DataRequestRow;
import cn.kexin.crm.ejb.privacy.ErasurePart;
import cn.kexin.crm.web.rest.VersionRequired;
import cn.kexin.crm.web.rest.Versions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The erasure that a request asks for: what it comes to, and letting it go ahead. */
@Path("data-requests/{id}/erasure")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "privacy")
public class ErasureResource {

    @EJB
    private DataRequestFacade requests;

    /** What an erasure comes to in one part of the data. */
    @Schema(name = "ErasurePart")
    public record PartView(@Schema(example = "mail") String part, List<LineView> lines) {

        static PartView of(ErasurePart part) {
            return new PartView(
                    part.code(), part.lines().stream().map(LineView::of).toList());
        }
    }

    /** Rows of one sort and what becomes of them. */
    @Schema(name = "ErasureLine")
    public record LineView(
            @Schema(example = "mails") String rows,
            @Schema(example = "3") long count,
            @Schema(description = "AGAINST stands against the erasure.") ErasureLine.Fate fate) {

        static LineView of(ErasureLine line) {
            return new LineView(line.label().substring(line.label().lastIndexOf('.') + 1), line.rows(), line.fate());
        }
    }

    /** By the parts of the product that hold something. */
    @Schema(name = "ErasurePreview")
    public record Preview(List<PartView> items) {}

    @GET
    @Operation(
            summary = "Read what an erasure would remove, mask and keep",
            description = "And what stands against it; changes nothing.")
    public Preview preview(@PathParam("id") long id) {
        return new Preview(requests.preview(id).stream().map(PartView::of).toList());
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @VersionRequired
    @Operation(
            summary = "Let an erasure go ahead",
            description = "Cannot be taken back; by another person than the one who registered it. Needs If-Match.")
    @APIResponse(
            responseCode = "202",
            description = "It is carried out in the background; read the request until its state is DONE.",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    public Response release(@PathParam("id") long id, @Context HttpHeaders headers) {
        requests.release(id, Versions.required(headers));
        DataRequestRow row = requests.find(id).row();
        return Response.accepted(RequestView.of(row))
                .tag(Versions.tag(row.version()))
                .build();
    }
}

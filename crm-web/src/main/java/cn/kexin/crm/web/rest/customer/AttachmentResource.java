package cn.kexin.crm.web.rest.customer;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.attachment.AttachmentFacade;
import cn.kexin.crm.ejb.attachment.AttachmentRow;
import cn.kexin.crm.web.attachment.Delivery;
import cn.kexin.crm.web.rest.PageOf;
import cn.kexin.crm.web.rest.PageQuery;
import cn.kexin.crm.web.rest.Refusal;
import cn.kexin.crm.web.rest.Versions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Files of a customer: added and removed, never changed. */
@Path("customers/{customer}/attachments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
public class AttachmentResource {

    private static final int LONGEST_REASON = 200;

    /** What a refused file is answered with. */
    private static final Map<String, Integer> STATUS =
            Map.of("attachment.error.tooLarge", 413, "attachment.error.forbidden", 415);

    @EJB
    private AttachmentFacade attachments;

    /** A file of a customer. */
    @Schema(name = "Attachment")
    public record AttachmentView(
            long id,
            @Schema(example = "合同.pdf") String fileName,
            @Schema(example = "application/pdf", description = "What its content is, whatever its name says.")
                    String mediaType,
            @Schema(example = "120345", description = "In bytes.") long size,
            @Schema(description = "Of its bytes, in hexadecimal.") String sha256,
            Instant addedAt,
            @Schema(example = "sales", nullable = true, description = "Sign-in name; none for what came by mail.")
                    String addedBy) {

        static AttachmentView of(AttachmentRow row) {
            return new AttachmentView(
                    row.id(),
                    row.fileName(),
                    row.mediaType(),
                    row.size(),
                    row.sha256(),
                    row.addedAt(),
                    row.addedBy() == null ? null : row.addedBy().code());
        }
    }

    /** A file to be added. */
    @Schema(name = "AttachmentForm")
    public record AttachmentForm(@Schema(required = true, description = "The file itself.") String file) {}

    @GET
    @Operation(summary = "List files of a customer", description = "The latest first.")
    public PageOf<AttachmentView> list(@PathParam("customer") long customer, @BeanParam PageQuery query) {
        return PageOf.of(query, attachments.list(Customer.TYPE, customer, query.toRequest()), AttachmentView::of);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Add a file to a customer",
            description =
                    "One part named file. 413 when it is too large; 415 for programs, scripts, web pages and SVG.")
    @RequestBody(content = @Content(schema = @Schema(implementation = AttachmentForm.class)))
    @APIResponse(
            responseCode = "201",
            description = "As kept.",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    public Response add(@PathParam("customer") long customer, List<EntityPart> parts, @Context UriInfo uri)
            throws IOException {
        if (parts.size() != 1 || !"file".equals(parts.get(0).getName())) {
            throw new Refusal(400, "rest.error.parameters").at("file", "attachment.error.noFile");
        }
        EntityPart file = parts.get(0);
        try (InputStream content = file.getContent()) {
            long id =
                    attachments.add(Customer.TYPE, customer, file.getFileName().orElse(null), content);
            AttachmentRow row = attachments.find(Customer.TYPE, customer, id);
            return Versions.created(
                    uri.getAbsolutePathBuilder().path(Long.toString(id)).build(),
                    AttachmentView.of(row),
                    row.version());
        } catch (BusinessRuleException e) {
            Integer status = STATUS.get(e.getKey());
            throw status == null
                    ? e
                    : new Refusal(status, e.getKey(), e.getArguments().toArray());
        }
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read the facts of a file")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    public Response find(@PathParam("customer") long customer, @PathParam("id") long id, @Context Request conditions) {
        AttachmentRow row = attachments.find(Customer.TYPE, customer, id);
        return Versions.ok(conditions, AttachmentView.of(row), row.version());
    }

    @GET
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "Read a file")
    @APIResponse(
            responseCode = "200",
            description = "Its bytes, to be kept under its name.",
            content = @Content(mediaType = "application/octet-stream", schema = @Schema(implementation = String.class)))
    public Response content(@PathParam("customer") long customer, @PathParam("id") long id) {
        AttachmentRow row = attachments.find(Customer.TYPE, customer, id);
        Delivery delivery = Delivery.of(row, false);
        StreamingOutput body = out -> attachments.write(Customer.TYPE, customer, id, out);
        Response.ResponseBuilder answer = Response.ok(body, delivery.mediaType());
        delivery.headers().forEach(answer::header);
        return answer.header("Content-Length", row.size()).build();
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Remove a file",
            description = "For good; needs If-Match. The customer's history keeps that it was there, and why it went.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    public Response remove(
            @PathParam("customer") long customer,
            @PathParam("id") long id,
            @Parameter(description = "Why, in 1 to 200 characters.", example = "Superseded") @QueryParam("reason")
                    String reason,
            @Context HttpHeaders headers) {
        long version = Versions.required(headers);
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refusal(400, "rest.error.parameters").at("reason", "attachment.error.reason");
        }
        if (attachments.find(Customer.TYPE, customer, id).version() != version) {
            throw new Refusal(412, "rest.error.stale");
        }
        attachments.remove(Customer.TYPE, customer, id, reason);
        return Response.noContent().build();
    }
}

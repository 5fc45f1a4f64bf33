package cn.kexin.crm.web.rest.customer;

import cn.kexin.crm.web.rest.MergePatch;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Background and preferences of a contact person, for those with the right to them. */
@Path("customers/{customer}/contacts/{contact}/profile")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
public class ContactProfileResource extends ProfileAnswers {

    @GET
    @Operation(summary = "Read a contact person's background and preferences")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag; 403 without the right to profiles.",
            content = @Content(schema = @Schema(implementation = ProfileMembers.class)))
    public Response find(
            @PathParam("customer") long customer, @PathParam("contact") long contact, @Context Request conditions) {
        return read(customer, contact, conditions);
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change a contact person's background and preferences", description = "Needs If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "With its new ETag.",
            content = @Content(schema = @Schema(implementation = ProfileMembers.class)))
    public Response change(
            @PathParam("customer") long customer,
            @PathParam("contact") long contact,
            MergePatch patch,
            @Context HttpHeaders headers) {
        return write(customer, contact, patch, headers);
    }
}

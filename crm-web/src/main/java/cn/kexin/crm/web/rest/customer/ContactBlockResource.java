package cn.kexin.crm.web.rest.customer;

import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.ejb.customer.BlockCommand;
import cn.kexin.crm.ejb.customer.BlockRow;
import cn.kexin.crm.ejb.customer.ConsentFacade;
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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Wishes to be left alone: set and lifted with a reason, never deleted. */
@Path("customers/{customer}/blocks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "privacy")
public class ContactBlockResource {

    @EJB
    private ConsentFacade consents;

    /** A wish to be left alone. */
    @Schema(name = "ContactBlock")
    public record BlockView(
            long id,
            @Schema(nullable = true, description = "Whose; null for the customer and everybody there.") Long contactId,
            @Schema(nullable = true, description = "The way that is closed; null for every way.")
                    ContactChannel channel,
            @Schema(example = "不希望接到电话") String reason,
            @Schema(nullable = true, description = "The last day; null for good.") LocalDate until,
            @Schema(description = "Whether it counts today.") boolean inForce,
            Instant setAt,
            @Schema(description = "Name of who set it.") String setBy,
            @Schema(nullable = true) Instant liftedAt,
            @Schema(nullable = true) String liftedBy,
            @Schema(nullable = true) String liftReason) {

        static BlockView of(BlockRow row) {
            return new BlockView(
                    row.id(),
                    row.contact() == null ? null : row.contact().id(),
                    row.channel(),
                    row.reason(),
                    row.until(),
                    row.inForce(),
                    row.setAt(),
                    row.setBy(),
                    row.liftedAt(),
                    row.liftedBy(),
                    row.liftReason());
        }
    }

    /** Somebody is to be left alone. */
    @Schema(name = "NewContactBlock", requiredProperties = "reason")
    public record NewBlock(
            @Schema(nullable = true, description = "Who; null for the customer and everybody there.") Long contactId,
            @Schema(nullable = true, description = "The way that is closed; null for every way.")
                    ContactChannel channel,
            @Schema(example = "不希望接到电话", maxLength = 500) String reason,
            @Schema(nullable = true, description = "The last day, not in the past; null for good.") LocalDate until) {}

    /** Why a wish counts no more. */
    @Schema(name = "Lifting", requiredProperties = "reason")
    public record Lifting(@Schema(example = "对方来电要求恢复联系", maxLength = 500) String reason) {}

    /** Those in force first, then the latest. */
    @Schema(name = "ContactBlockList")
    public record BlockList(List<BlockView> items) {}

    @GET
    @Operation(
            summary = "List the wishes to be left alone",
            description = "Those in force first, then the latest; at most 500.")
    public BlockList list(@PathParam("customer") long customer) {
        return new BlockList(
                consents.blocks(customer).stream().map(BlockView::of).toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a wish to be left alone")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = BlockView.class)))
    public Response find(@PathParam("customer") long customer, @PathParam("id") long id, @Context Request conditions) {
        BlockRow row = consents.findBlock(customer, id);
        return Versions.ok(conditions, BlockView.of(row), row.version());
    }

    @POST
    @Operation(summary = "Leave somebody alone", description = "Counts at once, for every door of the product.")
    @APIResponse(
            responseCode = "201",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = BlockView.class)))
    public Response set(@PathParam("customer") long customer, NewBlock body, @Context UriInfo uri) {
        long id = consents.block(
                customer, new BlockCommand(body.contactId(), body.channel(), body.reason(), body.until()));
        BlockRow row = consents.findBlock(customer, id);
        return Versions.created(
                uri.getAbsolutePathBuilder().path(Long.toString(id)).build(), BlockView.of(row), row.version());
    }

    @POST
    @Path("{id}/lifting")
    @VersionRequired
    @Operation(summary = "Lift a wish to be left alone", description = "With a reason; needs If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "With its new ETag.",
            content = @Content(schema = @Schema(implementation = BlockView.class)))
    public Response lift(
            @PathParam("customer") long customer,
            @PathParam("id") long id,
            Lifting body,
            @Context HttpHeaders headers) {
        consents.lift(customer, id, Versions.required(headers), body.reason());
        BlockRow row = consents.findBlock(customer, id);
        return Versions.ok(BlockView.of(row), row.version());
    }
}

package cn.kexin.crm.web.rest.customer;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.ejb.customer.InteractionCommand;
import cn.kexin.crm.ejb.customer.InteractionFacade;
import cn.kexin.crm.ejb.customer.InteractionRow;
import cn.kexin.crm.web.rest.PageOf;
import cn.kexin.crm.web.rest.PageQuery;
import cn.kexin.crm.web.rest.Sorts;
import cn.kexin.crm.web.rest.Versions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Touches with a customer. */
@Path("customers/{customer}/interactions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
public class InteractionResource {

    @EJB
    private InteractionFacade interactions;

    /** A touch on record. */
    @Schema(name = "Interaction")
    public record InteractionView(
            long id,
            Channel channel,
            TouchDirection direction,
            Instant occurredAt,
            @Schema(nullable = true, example = "sales", description = "Sign-in name of who of us.") String person,
            @Schema(nullable = true, description = "The contact person spoken with.") Long contactId,
            @Schema(example = "询问二期报价") String summary,
            @Schema(nullable = true) String result,
            @Schema(nullable = true) String nextStep,
            @Schema(nullable = true) Instant nextAt) {

        static InteractionView of(InteractionRow row) {
            return new InteractionView(
                    row.id(),
                    row.channel(),
                    row.direction(),
                    row.occurredAt(),
                    row.person() == null ? null : row.person().code(),
                    row.contact() == null ? null : row.contact().id(),
                    row.summary(),
                    row.result(),
                    row.nextStep(),
                    row.nextAt());
        }
    }

    /** A touch to be recorded for the caller. */
    @Schema(
            name = "NewInteraction",
            requiredProperties = {"channel", "direction", "summary"})
    public record NewInteraction(
            Channel channel,
            TouchDirection direction,
            @Schema(nullable = true, description = "Now unless said otherwise; not in the future.") Instant occurredAt,
            @Schema(nullable = true) Long contactId,
            @Schema(example = "询问二期报价", maxLength = 2000) String summary,
            @Schema(nullable = true, maxLength = 1000) String result,
            @Schema(nullable = true, maxLength = 500) String nextStep,
            @Schema(nullable = true, description = "Needs a next step.") Instant nextAt,
            @Schema(
                            nullable = true,
                            maxLength = 500,
                            description = "Why we approached somebody who wants to be left alone; needed only then.")
                    String contactReason) {

        InteractionCommand toCommand() {
            return new InteractionCommand(
                    channel,
                    direction,
                    occurredAt,
                    contactId,
                    summary,
                    result,
                    nextStep,
                    nextAt,
                    contactReason,
                    null,
                    null,
                    null);
        }
    }

    @GET
    @Sorts({"occurredAt", "recordedAt"})
    @Operation(summary = "List touches", description = "The latest first unless asked otherwise.")
    public PageOf<InteractionView> list(@PathParam("customer") long customer, @BeanParam PageQuery query) {
        return PageOf.of(query, interactions.list(customer, query.toRequest()), InteractionView::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a touch")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = InteractionView.class)))
    public Response find(@PathParam("customer") long customer, @PathParam("id") long id, @Context Request conditions) {
        InteractionRow row = interactions.find(customer, id);
        return Versions.ok(conditions, InteractionView.of(row), row.version());
    }

    @POST
    @Operation(summary = "Log a touch")
    @APIResponse(
            responseCode = "201",
            description = "As recorded.",
            content = @Content(schema = @Schema(implementation = InteractionView.class)))
    public Response log(@PathParam("customer") long customer, NewInteraction body, @Context UriInfo uri) {
        long id = interactions.log(customer, body.toCommand());
        URI location = uri.getAbsolutePathBuilder().path(Long.toString(id)).build();
        InteractionRow row = interactions.find(customer, id);
        return Versions.created(location, InteractionView.of(row), row.version());
    }
}

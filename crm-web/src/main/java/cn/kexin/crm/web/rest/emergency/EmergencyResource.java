package cn.kexin.crm.web.rest.emergency;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.remedy.ActionKind;
import cn.kexin.crm.ejb.emergency.EmergencyFacade;
import cn.kexin.crm.ejb.emergency.EmergencyReviewFacade;
import cn.kexin.crm.ejb.emergency.EmergencyView;
import cn.kexin.crm.ejb.remedy.ActionCommand;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Emergencies: answered, led, ended, looked back upon and closed. */
@Path("emergencies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "emergencies")
public class EmergencyResource {

    @EJB
    private EmergencyFacade emergencies;

    @EJB
    private EmergencyReviewFacade reviews;

    /** Something said of an emergency. */
    @Schema(
            name = "EmergencyNote",
            requiredProperties = {"text"})
    public record Note(@Schema(maxLength = 2000, example = "备件已装车") String text) {}

    /** What customers were told. */
    @Schema(
            name = "EmergencyCustomerNotice",
            requiredProperties = {"channel", "text"})
    public record Told(Channel channel, @Schema(maxLength = 2000, example = "正在抢修，两小时恢复") String text) {}

    /** Looking back. */
    @Schema(name = "EmergencyReview")
    public record Review(
            @Schema(nullable = true, maxLength = 2000, example = "到场快") String wentWell,
            @Schema(nullable = true, maxLength = 2000, example = "备件不足") String wentBadly) {}

    /** Something that is done so that it goes better next time. */
    @Schema(
            name = "NewEmergencyImprovement",
            requiredProperties = {"kind", "what", "person", "dueOn"})
    public record Improvement(
            ActionKind kind,
            @Schema(maxLength = 300, example = "常备两套备件") String what,
            @Schema(maxLength = 60, example = "guoyong", description = "Sign-in name of whoever is responsible.")
                    String person,
            @Schema(example = "2027-01-15") LocalDate dueOn) {}

    @GET
    @Path("{id}")
    @Operation(summary = "Read an emergency", description = "With its duties, improvements and log.")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = EmergencyBody.class)))
    public Response find(@PathParam("id") long id, @Context Request conditions) {
        EmergencyView view = emergencies.find(id);
        return Versions.ok(conditions, EmergencyBody.of(view), view.version());
    }

    @POST
    @Path("{id}/acknowledgement")
    @Operation(summary = "Take an emergency on", description = "Nobody more is called.")
    @APIResponse(
            responseCode = "200",
            description = "The emergency as it is then.",
            content = @Content(schema = @Schema(implementation = EmergencyBody.class)))
    public Response acknowledge(@PathParam("id") long id) {
        emergencies.acknowledge(id);
        return now(id);
    }

    @POST
    @Path("{id}/duties/{duty}/acknowledgement")
    @Operation(summary = "Say that you have seen a duty", description = "It is yours from then on.")
    @APIResponse(
            responseCode = "200",
            description = "The emergency as it is then.",
            content = @Content(schema = @Schema(implementation = EmergencyBody.class)))
    public Response see(@PathParam("id") long id, @PathParam("duty") long duty) {
        emergencies.acknowledgeDuty(id, duty);
        return now(id);
    }

    @POST
    @Path("{id}/duties/{duty}/completion")
    @Operation(summary = "Do a duty")
    @APIResponse(
            responseCode = "200",
            description = "The emergency as it is then.",
            content = @Content(schema = @Schema(implementation = EmergencyBody.class)))
    public Response complete(@PathParam("id") long id, @PathParam("duty") long duty, Note body) {
        emergencies.completeDuty(id, duty, body.text());
        return now(id);
    }

    @POST
    @Path("{id}/notes")
    @Operation(summary = "Write into the log")
    @APIResponse(
            responseCode = "200",
            description = "The emergency as it is then.",
            content = @Content(schema = @Schema(implementation = EmergencyBody.class)))
    public Response note(@PathParam("id") long id, Note body) {
        emergencies.note(id, body.text());
        return now(id);
    }

    @POST
    @Path("{id}/customer-notices")
    @Operation(
            summary = "Write down what customers were told",
            description = "Kept as a touch with the customer and those affected by the same fault.")
    @APIResponse(
            responseCode = "200",
            description = "The emergency as it is then.",
            content = @Content(schema = @Schema(implementation = EmergencyBody.class)))
    public Response tell(@PathParam("id") long id, Told body) {
        emergencies.customerTold(id, body.channel(), body.text());
        return now(id);
    }

    @POST
    @Path("{id}/end")
    @Operation(summary = "Say that the danger is over", description = "409 while duties are open.")
    @APIResponse(
            responseCode = "200",
            description = "The emergency as it is then.",
            content = @Content(schema = @Schema(implementation = EmergencyBody.class)))
    public Response end(@PathParam("id") long id) {
        reviews.end(id, version(id));
        return now(id);
    }

    @POST
    @Path("{id}/review")
    @Operation(
            summary = "Look back upon an emergency",
            description = "409 before it has ended and after it was closed.")
    @APIResponse(
            responseCode = "200",
            description = "The emergency as it is then.",
            content = @Content(schema = @Schema(implementation = EmergencyBody.class)))
    public Response review(@PathParam("id") long id, Review body) {
        reviews.review(id, version(id), body.wentWell(), body.wentBadly());
        return now(id);
    }

    @POST
    @Path("{id}/improvements")
    @Operation(summary = "Agree on an improvement", description = "Whoever is responsible owes it as a duty.")
    @APIResponse(
            responseCode = "200",
            description = "The emergency as it is then.",
            content = @Content(schema = @Schema(implementation = EmergencyBody.class)))
    public Response improve(@PathParam("id") long id, Improvement body) {
        reviews.improve(id, version(id), new ActionCommand(body.kind(), body.what(), body.person(), body.dueOn()));
        return now(id);
    }

    @POST
    @Path("{id}/closure")
    @Operation(summary = "Close an emergency", description = "409 before it was looked back upon.")
    @APIResponse(
            responseCode = "200",
            description = "The emergency as it is then.",
            content = @Content(schema = @Schema(implementation = EmergencyBody.class)))
    public Response close(@PathParam("id") long id) {
        reviews.close(id, version(id));
        return now(id);
    }

    private long version(long id) {
        return emergencies.find(id).version();
    }

    private Response now(long id) {
        EmergencyView view = emergencies.find(id);
        return Versions.ok(EmergencyBody.of(view), view.version());
    }
}

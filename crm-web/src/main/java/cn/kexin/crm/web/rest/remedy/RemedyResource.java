package cn.kexin.crm.web.rest.remedy;

import cn.kexin.crm.domain.remedy.ActionKind;
import cn.kexin.crm.domain.remedy.CheckResult;
import cn.kexin.crm.ejb.remedy.ActionCommand;
import cn.kexin.crm.ejb.remedy.CheckCommand;
import cn.kexin.crm.ejb.remedy.RemedyFacade;
import cn.kexin.crm.ejb.remedy.RemedyView;
import cn.kexin.crm.web.rest.MergePatch;
import cn.kexin.crm.web.rest.Versions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why a case came about and how that is put right for good (原因与整改). */
@Path("cases/{id}/remedy")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
public class RemedyResource {

    @EJB
    private RemedyFacade remedies;

    /** An action that is agreed. */
    @Schema(
            name = "NewRemedyAction",
            requiredProperties = {"kind", "what", "person", "dueOn"})
    public record NewAction(
            ActionKind kind,
            @Schema(maxLength = 300, example = "工序交接表增加含水率检测") String what,
            @Schema(maxLength = 60, example = "functional", description = "Sign-in name of whoever is responsible.")
                    String person,
            @Schema(example = "2027-01-15", description = "The last day, not before today.") LocalDate dueOn) {}

    /** What came of an action. */
    @Schema(
            name = "RemedyActionResult",
            requiredProperties = {"result"})
    public record Result(@Schema(maxLength = 2000, example = "交接表已修订发布") String result) {}

    /** What somebody saw of the effect. */
    @Schema(
            name = "NewEffectivenessCheck",
            requiredProperties = {"result", "grounds"})
    public record Seen(
            CheckResult result,
            @Schema(maxLength = 2000, example = "四周内无复发") String grounds,
            @Schema(nullable = true, maxLength = 2000, example = "含水率检测记录") String proof) {}

    @GET
    @Operation(
            summary = "Read cause, actions and effect",
            description = "Empty, with the ETag 0, while nothing is written.")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = RemedyBody.class)))
    public Response find(@PathParam("id") long id, @Context Request conditions) {
        RemedyView view = remedies.find(id);
        return Versions.ok(conditions, RemedyBody.of(view), view.version());
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Say why a case came about",
            description = "For the first time or better. Needs If-Match; members that are not named stay.")
    @APIResponse(
            responseCode = "200",
            description = "With its new ETag.",
            content = @Content(schema = @Schema(implementation = RemedyBody.class)))
    public Response findCause(@PathParam("id") long id, MergePatch patch, @Context HttpHeaders headers) {
        long version = Versions.required(headers);
        remedies.findCause(
                id, version, patch.onto(CauseBody.of(remedies.find(id))).toCommand());
        return now(id);
    }

    @POST
    @Path("actions")
    @Operation(summary = "Agree on an action", description = "Whoever is responsible owes it as a duty from then on.")
    @APIResponse(
            responseCode = "200",
            description = "The record as it is then.",
            content = @Content(schema = @Schema(implementation = RemedyBody.class)))
    public Response agree(@PathParam("id") long id, NewAction body) {
        remedies.agree(
                id,
                remedies.find(id).version(),
                new ActionCommand(body.kind(), body.what(), body.person(), body.dueOn()));
        return now(id);
    }

    @POST
    @Path("actions/{action}/completion")
    @Operation(
            summary = "Do an action",
            description = "409 when it is not open or not yours. After the last one its effect is to be checked.")
    @APIResponse(
            responseCode = "200",
            description = "The record as it is then.",
            content = @Content(schema = @Schema(implementation = RemedyBody.class)))
    public Response complete(@PathParam("id") long id, @PathParam("action") long action, Result body) {
        remedies.complete(id, action, body.result());
        return now(id);
    }

    @POST
    @Path("checks")
    @Operation(
            summary = "Check the effect",
            description = "409 before the planned day, while actions are open, and for whoever was responsible for one."
                    + " Unless it is EFFECTIVE a further action has to be agreed.")
    @APIResponse(
            responseCode = "200",
            description = "The record as it is then.",
            content = @Content(schema = @Schema(implementation = RemedyBody.class)))
    public Response check(@PathParam("id") long id, Seen body) {
        remedies.check(id, remedies.find(id).version(), new CheckCommand(body.result(), body.grounds(), body.proof()));
        return now(id);
    }

    private Response now(long id) {
        RemedyView view = remedies.find(id);
        return Versions.ok(RemedyBody.of(view), view.version());
    }
}

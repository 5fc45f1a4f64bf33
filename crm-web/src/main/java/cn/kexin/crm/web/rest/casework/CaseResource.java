package cn.kexin.crm.web.rest.casework;

import cn.kexin.crm.domain.casework.StageBlockedException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.casework.AssignCase;
import cn.kexin.crm.ejb.casework.CaseRow;
import cn.kexin.crm.ejb.casework.CaseSummary;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.casework.MoveCase;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.web.rest.PageOf;
import cn.kexin.crm.web.rest.PageQuery;
import cn.kexin.crm.web.rest.Versions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers' cases. */
@Path("cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
public class CaseResource {

    @EJB
    private CaseworkFacade casework;

    @Inject
    private BlockedMove blocked;

    /** A stage to go to. */
    @Schema(name = "CaseTransition")
    public record Move(
            @Schema(required = true, maxLength = 40, example = "RESOLVED", description = "Code of the stage.")
                    String to,
            @Schema(nullable = true, maxLength = 2000, description = "Required where the process says so.")
                    String note) {}

    @GET
    @Operation(summary = "List cases", description = "The latest first unless asked otherwise.")
    public PageOf<CaseForm> list(
            @BeanParam PageQuery query,
            @BeanParam CaseQuery filter,
            @Parameter(description = "Key of another system: at most one case; other filters do not count.")
                    @QueryParam("externalId")
                    String externalId) {
        if (externalId != null) {
            return PageOf.of(query, only(externalId), CaseForm::of);
        }
        Page<CaseRow> page = casework.list(filter.toFilter(), query.toRequest());
        return PageOf.of(query, new Page<>(summaries(page.rows()), page.total()), CaseForm::of);
    }

    private Page<CaseSummary> only(String externalId) {
        Long id = casework.findByExternalId(externalId);
        List<CaseSummary> found = id == null ? List.of() : casework.summaries(List.of(id));
        return new Page<>(found, found.size());
    }

    private List<CaseSummary> summaries(List<CaseRow> rows) {
        return rows.isEmpty()
                ? List.of()
                : casework.summaries(rows.stream().map(CaseRow::id).toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a case")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = CaseForm.class)))
    public Response find(@PathParam("id") long id, @Context Request conditions) {
        CaseSummary found = summary(id);
        return Versions.ok(conditions, CaseForm.of(found), found.row().version());
    }

    private CaseSummary summary(long id) {
        return casework.summaries(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("case", id));
    }

    @POST
    @Operation(
            summary = "Open a case",
            description = "Routes it to the unit that the process names. With the externalId of a known case nothing"
                    + " is opened, and that case is answered with 200.")
    @APIResponse(
            responseCode = "201",
            description = "Opened.",
            content = @Content(schema = @Schema(implementation = CaseForm.class)))
    public Response open(NewCase body, @Context UriInfo uri) {
        Long known = body.externalId() == null || body.externalId().isBlank()
                ? null
                : casework.findByExternalId(body.externalId());
        if (known != null) {
            return now(known);
        }
        CaseSummary opened = summary(casework.open(body.toCommand()));
        URI location = uri.getAbsolutePathBuilder()
                .path(Long.toString(opened.row().id()))
                .build();
        return Versions.created(location, CaseForm.of(opened), opened.row().version());
    }

    @POST
    @Path("{id}/transitions")
    @Operation(
            summary = "Move a case to another stage",
            description = "409 with blockers [{key, duty, message}] while duties or checks of its stage are open.")
    @APIResponse(
            responseCode = "200",
            description = "The case as it is then.",
            content = @Content(schema = @Schema(implementation = CaseForm.class)))
    public Response move(@PathParam("id") long id, Move body) {
        try {
            casework.transition(new MoveCase(id, null, body.to(), body.note()));
        } catch (StageBlockedException e) {
            throw blocked.of(id, e);
        }
        return now(id);
    }

    @POST
    @Path("{id}/assignment")
    @Operation(
            summary = "Give a case to a unit or person",
            description = "Also takes it from its queue, by naming yourself. Its duties go along unless the process"
                    + " gives them to others.")
    @APIResponse(
            responseCode = "200",
            description = "The case as it is then.",
            content = @Content(schema = @Schema(implementation = CaseForm.class)))
    public Response assign(@PathParam("id") long id, Assignment body) {
        casework.assign(new AssignCase(id, summary(id).row().version(), body.toAssignee(), null));
        return now(id);
    }

    private Response now(long id) {
        CaseSummary stands = summary(id);
        return Versions.ok(CaseForm.of(stands), stands.row().version());
    }

    @GET
    @Path("{id}/evidence")
    @Operation(summary = "List a case's evidence", description = "The latest first.")
    public PageOf<EvidenceForm> evidence(@PathParam("id") long id, @BeanParam PageQuery query) {
        return PageOf.of(query, casework.evidence(id, query.toRequest()), EvidenceForm::of);
    }
}

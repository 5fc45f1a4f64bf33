package cn.kexin.crm.web.rest.assessment;

import cn.kexin.crm.domain.assessment.PeriodKind;
import cn.kexin.crm.domain.assessment.PeriodState;
import cn.kexin.crm.domain.shared.JobState;
import cn.kexin.crm.ejb.assessment.AssessmentFacade;
import cn.kexin.crm.ejb.assessment.OpenPeriod;
import cn.kexin.crm.ejb.assessment.PeriodRow;
import cn.kexin.crm.web.rest.PageOf;
import cn.kexin.crm.web.rest.PageQuery;
import cn.kexin.crm.web.rest.Refusal;
import cn.kexin.crm.web.rest.Sorts;
import cn.kexin.crm.web.rest.VersionRequired;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rounds of assessment and the steps of their cycle. */
@Path("assessment-periods")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "assessment")
public class PeriodResource {

    @EJB
    private AssessmentFacade assessment;

    /** A round of assessment. */
    @Schema(name = "AssessmentPeriod")
    public record PeriodView(
            @Schema(example = "1201") long id,
            @Schema(example = "2026-04") String code,
            PeriodKind kind,
            @Schema(example = "2026-04-01") LocalDate from,
            @Schema(example = "2026-04-30", description = "Included.") LocalDate to,
            @Schema(example = "DEFAULT") String scheme,
            @Schema(example = "1") int schemeRevision,
            PeriodState state,
            @Schema(nullable = true, description = "Evidence recorded up to then is in the figures.")
                    Instant figuresAsOf,
            @Schema(nullable = true) Instant publishedAt,
            @Schema(description = "Scorecards that you may see.") long scorecards,
            long openAppeals,
            @Schema(nullable = true) ComputationView computation) {

        static PeriodView of(PeriodRow row) {
            return new PeriodView(
                    row.id(),
                    row.code(),
                    row.kind(),
                    row.from(),
                    row.to(),
                    row.scheme(),
                    row.schemeRevision(),
                    row.state(),
                    row.figuresAsOf(),
                    row.publishedAt(),
                    row.cards(),
                    row.openAppeals(),
                    ComputationView.of(row));
        }
    }

    /** The latest computation of a period. */
    @Schema(name = "Computation")
    public record ComputationView(
            JobState state,
            @Schema(example = "100") int percent,
            @Schema(nullable = true) Instant startedAt,
            @Schema(nullable = true) Instant finishedAt) {

        static ComputationView of(PeriodRow row) {
            return row.computation() == null
                    ? null
                    : new ComputationView(
                            row.computation().state(),
                            row.computation().percent(),
                            row.computation().startedAt(),
                            row.computation().finishedAt());
        }
    }

    /** A period to be opened. */
    @Schema(name = "NewAssessmentPeriod")
    public record NewPeriod(
            @Schema(required = true, example = "2026-04", maxLength = 20) String code,
            @Schema(required = true, example = "2026-04-01") LocalDate from,
            @Schema(required = true, example = "2026-04-30", description = "Included.") LocalDate to,
            @Schema(
                            nullable = true,
                            description = "Code of a scheme in force; without it the shipped one.",
                            maxLength = 40)
                    String scheme) {}

    /** A step of the cycle. */
    public enum Step {
        DECIDE,
        CONFIRM,
        SEND_BACK,
        PUBLISH
    }

    /** The step to take. */
    @Schema(name = "AssessmentStep")
    public record NextStep(@Schema(required = true) Step step) {}

    @GET
    @Sorts({"code", "from", "to", "state"})
    @Operation(summary = "List the periods", description = "The latest first.")
    public PageOf<PeriodView> list(@BeanParam PageQuery query) {
        return PageOf.of(query, assessment.list(query.toRequest()), PeriodView::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a period")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = PeriodView.class)))
    public Response find(@PathParam("id") long id, @Context Request conditions) {
        PeriodRow row = assessment.find(id);
        return Versions.ok(conditions, PeriodView.of(row), row.version());
    }

    @POST
    @Operation(summary = "Open a period")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PeriodView.class)))
    public Response open(NewPeriod body, @Context UriInfo uri) {
        long id = assessment.open(new OpenPeriod(body.code(), body.from(), body.to(), body.scheme()));
        PeriodRow row = assessment.find(id);
        URI location = uri.getAbsolutePathBuilder().path(Long.toString(id)).build();
        return Versions.created(location, PeriodView.of(row), row.version());
    }

    @POST
    @Path("{id}/computation")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Compute the figures",
            description =
                    "Runs in the background; read the period until its computation is over. Computing again gives the"
                            + " same figures for the same evidence. Refused once the period is decided.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = PeriodView.class)))
    public Response compute(@PathParam("id") long id, @Context UriInfo uri) {
        assessment.compute(id);
        URI period = uri.getBaseUriBuilder()
                .path(PeriodResource.class)
                .path(Long.toString(id))
                .build();
        return Response.accepted(PeriodView.of(assessment.find(id)))
                .location(period)
                .build();
    }

    @POST
    @Path("{id}/cancellation")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Stop a running computation", description = "The figures of the one before stay.")
    public PeriodView cancel(@PathParam("id") long id) {
        assessment.cancelComputation(id);
        return PeriodView.of(assessment.find(id));
    }

    @POST
    @Path("{id}/steps")
    @VersionRequired
    @Operation(
            summary = "Take the next step of the cycle",
            description =
                    "DECIDE closes the heads' review (customer department), CONFIRM and SEND_BACK are the executive's,"
                            + " PUBLISH freezes the scorecards. Needs If-Match.")
    public PeriodView step(@PathParam("id") long id, NextStep body, @Context HttpHeaders headers) {
        long version = Versions.required(headers);
        if (body.step() == null) {
            throw new Refusal(400, "rest.error.values").at("step", "rest.error.parameterMissing", "step");
        }
        switch (body.step()) {
            case DECIDE -> assessment.decide(id, version);
            case CONFIRM -> assessment.confirm(id, version);
            case SEND_BACK -> assessment.sendBack(id, version);
            case PUBLISH -> assessment.publish(id, version);
        }
        return PeriodView.of(assessment.find(id));
    }
}

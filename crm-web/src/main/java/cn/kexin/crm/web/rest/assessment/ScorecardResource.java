package cn.kexin.crm.web.rest.assessment;

import cn.kexin.crm.domain.assessment.AppealRequest;
import cn.kexin.crm.domain.assessment.ScorecardState;
import cn.kexin.crm.domain.assessment.SubjectType;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.assessment.AppealView;
import cn.kexin.crm.ejb.assessment.RaiseAppeal;
import cn.kexin.crm.ejb.assessment.ScorecardFacade;
import cn.kexin.crm.ejb.assessment.ScorecardFilter;
import cn.kexin.crm.ejb.assessment.ScorecardView;
import cn.kexin.crm.web.rest.MemberName;
import cn.kexin.crm.web.rest.PageOf;
import cn.kexin.crm.web.rest.PageQuery;
import cn.kexin.crm.web.rest.Problems;
import cn.kexin.crm.web.rest.Refusal;
import cn.kexin.crm.web.rest.Sorts;
import cn.kexin.crm.web.rest.Versions;
import cn.kexin.crm.web.rest.assessment.ScorecardViews.AppealEntry;
import cn.kexin.crm.web.rest.assessment.ScorecardViews.Card;
import cn.kexin.crm.web.rest.assessment.ScorecardViews.EvidenceEntry;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Scorecards, the rows behind their figures, and what heads and the customer department do with them. */
@Path("scorecards")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "assessment")
public class ScorecardResource {

    @EJB
    private ScorecardFacade scorecards;

    @Inject
    private Bundles bundles;

    @Context
    private HttpServletRequest http;

    /** What lies behind the figures. */
    @Schema(name = "Explanation")
    public record Explanation(
            @Schema(required = true, maxLength = 4000, example = "两台设备等待进口部件，已与客户约定交付日期") String text) {}

    /** An appeal about rows behind a figure. */
    @Schema(name = "NewAppeal")
    @MemberName(command = "measure", member = "indicator")
    public record NewAppeal(
            @Schema(required = true, example = "RESOLVED_WITHIN_TARGET") String indicator,
            @Schema(required = true) AppealRequest request,
            @Schema(required = true, description = "The member row of 1 to 50 rows of the indicator's evidence.")
                    List<Long> rows,
            @Schema(required = true, maxLength = 2000) String reason) {}

    /** How an appeal is decided. */
    public enum Verdict {
        ACCEPTED,
        REJECTED
    }

    /** The decision of an appeal. */
    @Schema(name = "AppealDecision")
    public record Decision(
            @Schema(required = true, description = "Id of the appeal.") Long appeal,
            @Schema(required = true) Verdict decision,
            @Schema(required = true, maxLength = 2000) String reason) {}

    @GET
    @Sorts({"total", "place", "unit", "person", "state"})
    @Operation(summary = "List scorecards", description = "Units before persons, the best first.")
    public PageOf<Card> list(
            @BeanParam PageQuery query,
            @Parameter(description = "Code of the period.", example = "2026-04") @QueryParam("period") String period,
            @Parameter(description = "Code of the unit: its card and those of its people.") @QueryParam("unit")
                    String unit,
            @Parameter(description = "Sign-in name.") @QueryParam("person") String person,
            @QueryParam("type") SubjectType type,
            @QueryParam("state") ScorecardState state) {
        UnaryOperator<String> names = names();
        return PageOf.of(
                query,
                scorecards.list(new ScorecardFilter(period, unit, person, type, state), query.toRequest()),
                row -> Card.of(row, null, List.of(), names));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a scorecard")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = Card.class)))
    public Response find(@PathParam("id") long id, @Context Request conditions) {
        ScorecardView view = scorecards.find(id);
        return Versions.ok(conditions, card(view), view.row().version());
    }

    @GET
    @Path("{id}/indicators/{code}/evidence")
    @Operation(
            summary = "Read the rows behind a figure",
            description = "As they were when the figure was computed; those that missed come first.")
    public PageOf<EvidenceEntry> evidence(
            @PathParam("id") long id,
            @PathParam("code") String code,
            @BeanParam PageQuery query,
            @Parameter(description = "Leave out rows that met what was expected.") @QueryParam("onlyMissed")
                    Boolean onlyMissed,
            @Parameter(description = "Instead, what was recorded after the figure was computed.") @QueryParam("later")
                    Boolean later) {
        return PageOf.of(
                query,
                Boolean.TRUE.equals(later)
                        ? scorecards.laterRows(id, code, query.toRequest())
                        : scorecards.rows(id, code, Boolean.TRUE.equals(onlyMissed), query.toRequest()),
                EvidenceEntry::of);
    }

    @POST
    @Path("{id}/explanation")
    @Operation(summary = "Explain a scorecard", description = "By the unit's head or the person assessed.")
    public Card explain(@PathParam("id") long id, Explanation body) {
        scorecards.explain(id, scorecards.find(id).row().version(), body.text());
        return card(scorecards.find(id));
    }

    @POST
    @Path("{id}/appeals")
    @Operation(summary = "Appeal about rows behind a figure")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AppealEntry.class)))
    public Response appeal(@PathParam("id") long id, NewAppeal body) {
        long appeal =
                scorecards.appeal(id, new RaiseAppeal(body.indicator(), body.request(), body.rows(), body.reason()));
        return Response.status(Response.Status.CREATED)
                .entity(AppealEntry.of(appealOn(id, appeal)))
                .build();
    }

    @POST
    @Path("{id}/decisions")
    @Operation(
            summary = "Decide an appeal",
            description =
                    "By the customer department. Accepting adds correcting evidence and computes the period anew.")
    public AppealEntry decide(@PathParam("id") long id, Decision body) {
        if (body.appeal() == null || body.decision() == null) {
            String missing = body.appeal() == null ? "appeal" : "decision";
            throw new Refusal(400, "rest.error.values").at(missing, "rest.error.parameterMissing", missing);
        }
        AppealView open = appealOn(id, body.appeal());
        scorecards.decideAppeal(open.id(), open.version(), body.decision() == Verdict.ACCEPTED, body.reason());
        return AppealEntry.of(appealOn(id, body.appeal()));
    }

    private AppealView appealOn(long id, long appeal) {
        return scorecards.find(id).appeals().stream()
                .filter(each -> each.id() == appeal)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("appeal", appeal));
    }

    private Card card(ScorecardView view) {
        return Card.of(
                view.row(),
                view.explanation(),
                view.appeals().stream().map(AppealEntry::of).toList(),
                names());
    }

    private UnaryOperator<String> names() {
        Locale locale = Problems.language(http);
        return key -> bundles.text(locale, key);
    }
}

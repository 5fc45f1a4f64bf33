package cn.kexin.crm.web.rest.casework;

import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.casework.BulkResult;
import cn.kexin.crm.ejb.casework.CaseTie;
import cn.kexin.crm.ejb.casework.CaseTiesFacade;
import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.casework.MajorFaultFacade;
import cn.kexin.crm.ejb.casework.TiedCaseRow;
import cn.kexin.crm.ejb.casework.TiedCases;
import cn.kexin.crm.web.rest.Problems;
import cn.kexin.crm.web.rest.Refusal;
import cn.kexin.crm.web.shared.Bundles;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a case has to do with others. */
@Path("cases/{id}/ties")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "cases")
public class CaseTiesResource {

    private static final String NOT_FOUND = "common.error.notFound";

    @EJB
    private CaseTiesFacade ties;

    @EJB
    private MajorFaultFacade faults;

    @EJB
    private CaseworkFacade casework;

    @Inject
    private Bundles bundles;

    @Inject
    private HttpServletRequest http;

    /** A tie to another case. */
    @Schema(
            name = "CaseTie",
            requiredProperties = {"tie", "caseId"})
    public record Tie(
            @Schema(
                            required = true,
                            description =
                                    "What the other is to this one: RELATED, MERGED (the same matter of the same customer:"
                                            + " the one opened later is closed), MAJOR (the fault behind this one) or AFFECTED (this one"
                                            + " is the fault behind it). Parts are opened as cases and stay.")
                    CaseTie tie,
            @Schema(required = true, example = "1202", description = "Id of the other case.") Long caseId) {}

    /** Another case that this one has to do with. */
    @Schema(name = "TiedCase")
    public record Tied(
            CaseTie tie,
            long caseId,
            @Schema(example = "SR-2026-001874") String number,
            String subject,
            StageKind status,
            @Schema(nullable = true, description = "Its earliest open deadline.") Instant dueAt,
            @Schema(description = "Whether the two were merged and that can still be undone.") boolean undoable) {

        static Tied of(TiedCaseRow row) {
            return new Tied(
                    row.tie(), row.id(), row.number(), row.subject(), row.status(), row.dueAt(), row.undoable());
        }
    }

    /** All that a case has to do with. */
    @Schema(name = "CaseTies")
    public record AllTied(
            @Schema(description = "Those that you may see, at most 50.") List<Tied> cases,
            @Schema(example = "0", description = "How many more there are.") long others) {}

    /** Cases that a fault is behind. */
    @Schema(name = "AffectedCases", requiredProperties = "caseIds")
    public record Affected(@Schema(required = true, description = "At most 500.") List<Long> caseIds) {}

    /** What became of one of several cases. */
    @Schema(name = "CaseOutcome")
    public record Outcome(
            long caseId,
            boolean done,
            @Schema(nullable = true, description = "Why it was left out, in your language.") String message) {}

    @GET
    @Operation(summary = "List what a case has to do with")
    public AllTied list(@PathParam("id") long id) {
        return now(id);
    }

    @POST
    @Operation(summary = "Tie a case to another", description = "Needs the right to work on it; merging on both.")
    public AllTied tie(@PathParam("id") long id, Tie body) {
        long other = other(body);
        switch (body.tie()) {
            case RELATED -> ties.relate(id, other);
            case MERGED -> ties.merge(id, version(id), other);
            case MAJOR -> faults.causedBy(id, other);
            case AFFECTED -> faults.causedBy(other, id);
            default -> throw byHand(body);
        }
        return now(id);
    }

    @POST
    @Path("removal")
    @Operation(
            summary = "Untie a case from another",
            description =
                    "Undoes a merge, within 30 days: MERGED takes the other out of this one, MERGED_INTO this one out of"
                            + " the other. The case taken out stands where it stood, with its clocks.")
    public AllTied untie(@PathParam("id") long id, Tie body) {
        long other = other(body);
        switch (body.tie()) {
            case RELATED -> ties.unrelate(id, other);
            case MERGED -> ties.undoMerge(other, version(other));
            case MERGED_INTO -> ties.undoMerge(id, version(id));
            case MAJOR -> faults.notCausedByFault(id);
            case AFFECTED -> faults.notCausedByFault(other);
            default -> throw byHand(body);
        }
        return now(id);
    }

    @POST
    @Path("affected")
    @Operation(
            summary = "Put many cases under a fault",
            description =
                    "The case is the fault. Each is done as far as it may be; the others are told with the reason.")
    public List<Outcome> attach(@PathParam("id") long id, Affected body) {
        return faults.attach(body.caseIds(), id).stream().map(this::outcome).toList();
    }

    private static long other(Tie body) {
        Refusal refusal = new Refusal(400, "rest.error.values");
        if (body.tie() == null) {
            throw refusal.at("tie", "rest.error.parameterMissing", "tie");
        }
        if (body.caseId() == null) {
            throw refusal.at("caseId", "rest.error.parameterMissing", "caseId");
        }
        return body.caseId();
    }

    private static BusinessRuleException byHand(Tie body) {
        return BusinessRuleException.onField("tie", "casework.error.tieByHand", body.tie());
    }

    private long version(long id) {
        return casework.find(id).row().version();
    }

    private Outcome outcome(BulkResult result) {
        return new Outcome(result.id(), result.done(), result.done() ? null : reason(result));
    }

    private String reason(BulkResult result) {
        Locale locale = Problems.language(http);
        Object[] arguments = result.arguments().toArray();
        if (NOT_FOUND.equals(result.errorKey())) {
            arguments[0] = bundles.text(locale, "common.type." + arguments[0]);
        }
        return bundles.text(locale, result.errorKey(), arguments);
    }

    private AllTied now(long id) {
        TiedCases tied = ties.of(id);
        return new AllTied(tied.rows().stream().map(Tied::of).toList(), tied.others());
    }
}

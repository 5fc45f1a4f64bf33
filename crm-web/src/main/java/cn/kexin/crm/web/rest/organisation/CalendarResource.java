package cn.kexin.crm.web.rest.organisation;

import cn.kexin.crm.ejb.organisation.CalendarFacade;
import cn.kexin.crm.web.rest.Refusal;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When something is due by a working calendar. */
@Path("calendars")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisation")
public class CalendarResource {

    @EJB
    private CalendarFacade calendars;

    /**
     * @param dueAt when it is due
     * @param holidaysKnown false when a year in between has no holiday notice yet, so that the moment is a guess
     */
    @Schema(name = "Due")
    public record Due(
            @Schema(example = "2026-02-25T02:00:00Z") Instant dueAt,
            @Schema(description = "False when a year in between has no holiday notice yet.") boolean holidaysKnown) {}

    @GET
    @Path("{code}/due")
    @Operation(
            summary = "Compute a due time",
            description = "Either workingDays (that many working days after the day of from, at the same time) or"
                    + " workingMinutes (working time after from).")
    public Due due(
            @Parameter(description = "The shipped calendar is CN.", example = "CN") @PathParam("code") String code,
            @Parameter(required = true, example = "2026-02-13T10:00:00+08:00") @QueryParam("from") Instant from,
            @Parameter(example = "2") @QueryParam("workingDays") Integer workingDays,
            @Parameter(example = "480") @QueryParam("workingMinutes") Long workingMinutes) {
        if (from == null) {
            throw new Refusal(400, "rest.error.parameters").at("from", "rest.error.parameterMissing", "from");
        }
        if ((workingDays == null) == (workingMinutes == null)) {
            throw new Refusal(400, "rest.error.parameters").at("workingDays", "rest.error.daysOrMinutes");
        }
        CalendarFacade.DueTime due = workingDays != null
                ? calendars.dueAfterDays(code, from, workingDays)
                : calendars.dueAfterMinutes(code, from, workingMinutes);
        return new Due(due.dueAt(), due.holidaysKnown());
    }
}

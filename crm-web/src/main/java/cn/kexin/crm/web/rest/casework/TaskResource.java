package cn.kexin.crm.web.rest.casework;

import cn.kexin.crm.domain.casework.TaskState;
import cn.kexin.crm.ejb.casework.WorkFacade;
import cn.kexin.crm.ejb.casework.WorkFilter;
import cn.kexin.crm.ejb.casework.WorkGroup;
import cn.kexin.crm.ejb.casework.WorkRow;
import cn.kexin.crm.ejb.casework.WorkScope;
import cn.kexin.crm.web.rest.PageOf;
import cn.kexin.crm.web.rest.PageQuery;
import cn.kexin.crm.web.rest.Refusal;
import cn.kexin.crm.web.rest.Versions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Duties owed to customers, as on "my work". */
@Path("tasks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "tasks")
public class TaskResource {

    @EJB
    private WorkFacade work;

    /** A duty. */
    @Schema(name = "Task")
    public record TaskForm(
            @Schema(example = "1301") long id,
            @Schema(example = "SOLVE", description = "Code of the duty in the process definition.") String duty,
            TaskState state,
            @Schema(example = "1201") long caseId,
            @Schema(example = "SR-2026-001873") String caseNumber,
            @Schema(example = "SERVICE_REQUEST") String caseType,
            @Schema(example = "IN_PROGRESS") String stage,
            @Schema(example = "1101") long customerId,
            @Schema(example = "重庆长江建工集团有限公司") String customerName,
            @Schema(example = "CBC-200 纯水机出水电阻率下降") String subject,
            @Schema(example = "ENGINEERING", description = "Code of the unit that owes it.") String unit,
            @Schema(nullable = true, example = "functional", description = "Sign-in name; null in a queue.")
                    String person,
            Instant openedAt,
            @Schema(nullable = true, description = "Its own deadline or the case's earliest.") Instant dueAt,
            @Schema(nullable = true, example = "320") Long workingMinutesLeft) {

        static TaskForm of(WorkRow row) {
            return new TaskForm(
                    row.taskId(),
                    row.owed().duty(),
                    row.owed().state(),
                    row.owed().caseId(),
                    row.owed().caseNumber(),
                    row.owed().caseType(),
                    row.owed().stage(),
                    row.owed().customerId(),
                    row.owed().customerName(),
                    row.owed().subject(),
                    row.owed().unitCode(),
                    row.owed().personUsername(),
                    row.owed().openedAt(),
                    row.dueAt(),
                    row.workingMinutesLeft());
        }
    }

    /** What came of a duty. */
    @Schema(name = "TaskCompletion")
    public record Completion(
            @Schema(
                            nullable = true,
                            maxLength = 40,
                            example = "DONE",
                            description = "DONE, PARTLY or NOT_NEEDED; DONE unless it is given.")
                    String outcome,
            @Schema(
                            nullable = true,
                            maxLength = 2000,
                            example = "已更换滤芯，出水电阻率恢复正常",
                            description = "What was delivered; required where the process names a deliverable.")
                    String note) {}

    /** Whose duties may be asked for. */
    private static WorkScope scope(String assignee) {
        return switch (assignee) {
            case "me" -> WorkScope.MINE;
            case "queue" -> WorkScope.QUEUE;
            case "unit" -> WorkScope.UNIT;
            default ->
                throw new Refusal(400, "rest.error.parameters")
                        .at("assignee", "casework.error.assigneeParameter", assignee);
        };
    }

    @GET
    @Operation(summary = "List open duties", description = "The most urgent first.")
    public PageOf<TaskForm> list(
            @BeanParam PageQuery query,
            @Parameter(description = "me, queue (yours to take) or unit (all of the units whose head you are).")
                    @QueryParam("assignee")
                    @DefaultValue("me")
                    String assignee,
            @Parameter(description = "Only OPEN duties are listed.") @QueryParam("state") @DefaultValue("OPEN")
                    TaskState state,
            @QueryParam("group") WorkGroup group,
            @Parameter(description = "Code of the case type.") @QueryParam("type") String type,
            @Parameter(description = "Part of number, subject or the customer's name.") @QueryParam("q") String text) {
        if (state != TaskState.OPEN) {
            throw new Refusal(400, "rest.error.parameters").at("state", "casework.error.onlyOpen");
        }
        return PageOf.of(
                query, work.list(new WorkFilter(scope(assignee), group, type, text), query.toRequest()), TaskForm::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a duty")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = TaskForm.class)))
    public Response find(@PathParam("id") long id, @Context Request conditions) {
        WorkRow row = work.find(id);
        return Versions.ok(conditions, TaskForm.of(row), row.owed().version());
    }

    @POST
    @Path("{id}/assignment")
    @Operation(summary = "Give a duty to a unit or person")
    @APIResponse(
            responseCode = "200",
            description = "The duty as it is then.",
            content = @Content(schema = @Schema(implementation = TaskForm.class)))
    public Response assign(@PathParam("id") long id, Assignment body) {
        work.assign(id, work.find(id).owed().version(), body.toAssignee());
        return now(id);
    }

    @POST
    @Path("{id}/completion")
    @Operation(
            summary = "Do a duty",
            description = "422 without a note where something has to be delivered, and for an unknown outcome.")
    @APIResponse(
            responseCode = "200",
            description = "The duty as it is then.",
            content = @Content(schema = @Schema(implementation = TaskForm.class)))
    public Response complete(@PathParam("id") long id, Completion body) {
        work.complete(id, work.find(id).owed().version(), body.outcome(), body.note());
        return now(id);
    }

    private Response now(long id) {
        WorkRow row = work.find(id);
        return Versions.ok(TaskForm.of(row), row.owed().version());
    }
}

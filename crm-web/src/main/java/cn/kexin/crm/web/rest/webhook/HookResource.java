package cn.kexin.crm.web.rest.webhook;

import cn.kexin.crm.domain.webhook.HookState;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.webhook.HookFacade;
import cn.kexin.crm.ejb.webhook.HookRow;
import cn.kexin.crm.ejb.webhook.NewHook;
import cn.kexin.crm.web.rest.AnswerNotKept;
import cn.kexin.crm.web.rest.MergePatch;
import cn.kexin.crm.web.rest.PageOf;
import cn.kexin.crm.web.rest.PageQuery;
import cn.kexin.crm.web.rest.VersionRequired;
import cn.kexin.crm.web.rest.Versions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Subscriptions of other systems to what happens; for the administrator. */
@Path("webhooks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks")
public class HookResource {

    @EJB
    private HookFacade hooks;

    @GET
    @Operation(summary = "List subscriptions", description = "By name.")
    public PageOf<HookView> list(@BeanParam PageQuery query) {
        List<HookRow> all = hooks.list();
        List<HookRow> rows = all.stream()
                .skip(query.toRequest().first())
                .limit(query.toRequest().size())
                .toList();
        return PageOf.of(query, new Page<>(rows, all.size()), row -> HookView.of(row, null));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a subscription")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = HookView.class)))
    public Response find(@PathParam("id") long id, @Context Request conditions) {
        HookRow row = hooks.find(id);
        return Versions.ok(conditions, HookView.of(row, null), row.version());
    }

    @POST
    @AnswerNotKept
    @Operation(
            summary = "Subscribe",
            description = "At most 50. Events are CloudEvents 1.0, signed as Standard Webhooks has it.")
    @APIResponse(
            responseCode = "201",
            description = "With its ETag and the secret, which is answered this once.",
            content = @Content(schema = @Schema(implementation = HookView.class)))
    public Response create(HookBody body, @Context UriInfo uri) {
        NewHook made = hooks.create(body.toCommand());
        HookRow row = hooks.find(made.id());
        return Versions.created(
                uri.getAbsolutePathBuilder().path(Long.toString(row.id())).build(),
                HookView.of(row, made.secret()),
                row.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change a subscription", description = "Needs If-Match; members that are not named stay.")
    @APIResponse(
            responseCode = "200",
            description = "With its new ETag.",
            content = @Content(schema = @Schema(implementation = HookView.class)))
    public Response change(@PathParam("id") long id, MergePatch patch, @Context HttpHeaders headers) {
        long version = Versions.required(headers);
        hooks.change(id, version, patch.onto(HookBody.of(hooks.find(id))).toCommand());
        return now(id, null);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "End a subscription", description = "Needs If-Match. What waits is not sent any more.")
    @APIResponse(responseCode = "204", description = "It is gone with its log.")
    public void remove(@PathParam("id") long id, @Context HttpHeaders headers) {
        hooks.remove(id, Versions.required(headers));
    }

    @POST
    @Path("{id}/secret")
    @Consumes(MediaType.WILDCARD)
    @AnswerNotKept
    @VersionRequired
    @Operation(
            summary = "Make a new secret",
            description = "Needs If-Match. The one so far is worth nothing from then on.")
    @APIResponse(
            responseCode = "200",
            description = "With its new ETag and the secret, which is answered this once.",
            content = @Content(schema = @Schema(implementation = HookView.class)))
    public Response renewSecret(@PathParam("id") long id, @Context HttpHeaders headers) {
        return now(id, hooks.renewSecret(id, Versions.required(headers)));
    }

    @POST
    @Path("{id}/activation")
    @Consumes(MediaType.WILDCARD)
    @VersionRequired
    @Operation(summary = "Turn a subscription on", description = "Needs If-Match. What waits goes on.")
    @APIResponse(
            responseCode = "200",
            description = "With its new ETag.",
            content = @Content(schema = @Schema(implementation = HookView.class)))
    public Response turnOn(@PathParam("id") long id, @Context HttpHeaders headers) {
        hooks.turn(id, Versions.required(headers), true);
        return now(id, null);
    }

    @POST
    @Path("{id}/deactivation")
    @Consumes(MediaType.WILDCARD)
    @VersionRequired
    @Operation(
            summary = "Turn a subscription off",
            description = "Needs If-Match. What happens while it is off is never sent.")
    @APIResponse(
            responseCode = "200",
            description = "With its new ETag.",
            content = @Content(schema = @Schema(implementation = HookView.class)))
    public Response turnOff(@PathParam("id") long id, @Context HttpHeaders headers) {
        hooks.turn(id, Versions.required(headers), false);
        return now(id, null);
    }

    @POST
    @Path("{id}/test")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Send a test event",
            description = "It tells nothing; its log shows what the receiver answers.")
    @APIResponse(responseCode = "204", description = "It is on its way.")
    public void test(@PathParam("id") long id) {
        hooks.test(id);
    }

    @GET
    @Path("{id}/events")
    @Operation(summary = "List what was sent, or waits", description = "The latest first.")
    public PageOf<HookView.Event> events(
            @PathParam("id") long id, @BeanParam PageQuery query, @QueryParam("state") HookState state) {
        return PageOf.of(query, hooks.messages(id, state, query.toRequest()), HookView.Event::of);
    }

    @POST
    @Path("{id}/events/{event}/repetition")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Send an event again", description = "Under the same event id, whatever became of it.")
    @APIResponse(responseCode = "204", description = "It is on its way.")
    public void sendAgain(@PathParam("id") long id, @PathParam("event") long event) {
        hooks.find(id);
        hooks.sendAgain(event, hooks.message(event).row().version());
    }

    private Response now(long id, String secret) {
        HookRow row = hooks.find(id);
        return Versions.ok(HookView.of(row, secret), row.version());
    }
}

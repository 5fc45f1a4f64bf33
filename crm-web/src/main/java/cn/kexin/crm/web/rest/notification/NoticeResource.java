package cn.kexin.crm.web.rest.notification;

import cn.kexin.crm.domain.notification.NoticeKind;
import cn.kexin.crm.ejb.notification.NoticeFacade;
import cn.kexin.crm.ejb.notification.NoticeFilter;
import cn.kexin.crm.ejb.notification.NoticeRow;
import cn.kexin.crm.web.rest.PageOf;
import cn.kexin.crm.web.rest.PageQuery;
import cn.kexin.crm.web.rest.Problems;
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
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What you were told, as far as you may see what it is about. */
@Path("notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "notices")
public class NoticeResource {

    @EJB
    private NoticeFacade notices;

    @Inject
    private Bundles bundles;

    @Inject
    private HttpServletRequest http;

    /** A notice. */
    @Schema(name = "Notice")
    public record NoticeView(
            long id,
            NoticeKind kind,
            @Schema(description = "What happened, in your language.", example = "事项分给了您") String text,
            About about,
            @Schema(nullable = true, description = "Name of whose doing it was.") String actor,
            Instant toldAt,
            @Schema(nullable = true) Instant readAt) {}

    /** The record that a notice is about. */
    @Schema(name = "NoticeAbout")
    public record About(
            @Schema(example = "case") String type,
            @Schema(example = "1201") long id,
            @Schema(nullable = true, example = "SR-2026-001873") String number,
            @Schema(nullable = true) String name,
            @Schema(nullable = true, description = "The customer's name.") String customer) {}

    /** How many you have not read. */
    @Schema(name = "UnreadNotices")
    public record Unread(@Schema(example = "3", description = "Not counted beyond 100.") int unread) {}

    @GET
    @Operation(summary = "List your notices", description = "The latest first.")
    public PageOf<NoticeView> list(
            @BeanParam PageQuery query,
            @QueryParam("kind") NoticeKind kind,
            @Parameter(description = "True for those you have not read.") @QueryParam("unread") Boolean unread) {
        return PageOf.of(query, notices.list(new NoticeFilter(kind, unread), query.toRequest()), this::view);
    }

    @GET
    @Path("unread")
    @Operation(summary = "Count the notices that you have not read")
    public Unread unread() {
        return new Unread(notices.unread());
    }

    @POST
    @Path("{id}/reading")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Read a notice",
            description = "It counts as read from then on; reading it again changes nothing.")
    public NoticeView read(@PathParam("id") long id) {
        return view(notices.open(id));
    }

    @POST
    @Path("reading")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Mark everything as read that you were told")
    @APIResponse(responseCode = "204", description = "Nothing is unread.")
    public void readAll() {
        notices.markAllRead();
    }

    private NoticeView view(NoticeRow row) {
        Locale locale = Problems.language(http);
        String key = "notification.text." + row.kind();
        String text = row.detail() == null
                ? bundles.text(locale, key)
                : bundles.text(locale, key + ".of", row.detail().in(locale));
        return new NoticeView(
                row.id(),
                row.kind(),
                text,
                new About(
                        row.subjectType(),
                        row.subjectId(),
                        row.about().number(),
                        row.about().name(),
                        row.about().customer()),
                row.actorName(),
                row.toldAt(),
                row.readAt());
    }
}

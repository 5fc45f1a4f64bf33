package cn.kexin.crm.web.rest.emergency;

import cn.kexin.crm.domain.emergency.EmergencyState;
import cn.kexin.crm.ejb.emergency.EmergencyFacade;
import cn.kexin.crm.ejb.emergency.EmergencyRow;
import cn.kexin.crm.ejb.emergency.EmergencyView;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.web.rest.PageOf;
import cn.kexin.crm.web.rest.PageQuery;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Emergencies of a case. */
@Path("cases/{id}/emergencies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "emergencies")
public class CaseEmergencyResource {

    @EJB
    private EmergencyFacade emergencies;

    /** Which plan is to be started. */
    @Schema(
            name = "EmergencyStart",
            requiredProperties = {"planId"})
    public record Start(@Schema(example = "1601") long planId) {}

    /** An emergency in short. */
    @Schema(name = "EmergencyBrief")
    public record Brief(
            @Schema(example = "1701") long id,
            @Schema(example = "供水中断应急预案") String plan,
            EmergencyState state,
            Instant startedAt,
            @Schema(nullable = true) Instant acknowledgedAt,
            @Schema(nullable = true) Instant closedAt) {

        static Brief of(EmergencyRow row) {
            return new Brief(row.id(), row.plan(), row.state(), row.startedAt(), row.acknowledgedAt(), row.closedAt());
        }
    }

    @GET
    @Operation(summary = "List the emergencies of a case", description = "The latest first, as far as you see them.")
    public PageOf<Brief> list(@PathParam("id") long id, @BeanParam PageQuery query) {
        PageRequest page = query.toRequest();
        List<EmergencyRow> all = emergencies.ofCase(id);
        List<EmergencyRow> rows =
                all.stream().skip(page.first()).limit(page.size()).toList();
        return PageOf.of(query, new Page<>(rows, all.size()), Brief::of);
    }

    @POST
    @Operation(
            summary = "Start a plan on a case",
            description = "Calls its first step and lays its duties on people. 409 while it is at work on the case.")
    @APIResponse(
            responseCode = "201",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = EmergencyBody.class)))
    public Response start(@PathParam("id") long id, Start body, @Context UriInfo uri) {
        EmergencyView view = emergencies.find(emergencies.start(body.planId(), id));
        URI location = uri.getBaseUriBuilder()
                .path("emergencies")
                .path(Long.toString(view.id()))
                .build();
        return Versions.created(location, EmergencyBody.of(view), view.version());
    }
}

package cn.kexin.crm.web.rest.visit;

import cn.kexin.crm.ejb.visit.ReturnVisitFacade;
import cn.kexin.crm.ejb.visit.VisitView;
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
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Return visits (回访). */
@Path("visits")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "visits")
public class VisitResource {

    @EJB
    private ReturnVisitFacade visits;

    @GET
    @Operation(summary = "List return visits", description = "By the last day on which they are to be made.")
    public PageOf<VisitBrief> list(@BeanParam PageQuery query, @BeanParam VisitQuery filter) {
        return PageOf.of(query, visits.list(filter.toFilter(), query.toRequest()), VisitBrief::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a return visit", description = "With its checklist and what it brought to light.")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = VisitBody.class)))
    public Response find(@PathParam("id") long id, @Context Request conditions) {
        VisitView view = visits.find(id);
        return Versions.ok(conditions, VisitBody.of(view), view.row().version());
    }

    @POST
    @Path("{id}/completion")
    @Operation(
            summary = "Complete a return visit",
            description = "Tells how it was and what came to light. 409 when it is over.")
    @APIResponse(
            responseCode = "200",
            description = "With its new ETag.",
            content = @Content(schema = @Schema(implementation = VisitBody.class)))
    public Response complete(@PathParam("id") long id, VisitCompletionBody body) {
        visits.complete(id, visits.find(id).row().version(), body.toCommand());
        VisitView view = visits.find(id);
        return Versions.ok(VisitBody.of(view), view.row().version());
    }
}

package cn.kexin.crm.web.rest.emergency;

import cn.kexin.crm.ejb.emergency.EmergencyPlanFacade;
import cn.kexin.crm.ejb.emergency.EmergencyPlanRow;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.web.rest.PageOf;
import cn.kexin.crm.web.rest.PageQuery;
import cn.kexin.crm.web.rest.Versions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Emergency plans. */
@Path("emergency-plans")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "emergencies")
public class EmergencyPlanResource {

    @EJB
    private EmergencyPlanFacade plans;

    @GET
    @Operation(summary = "List emergency plans", description = "By name.")
    public PageOf<PlanBody> list(@BeanParam PageQuery query) {
        var page = query.toRequest();
        List<EmergencyPlanRow> all = plans.list();
        List<EmergencyPlanRow> rows =
                all.stream().skip(page.first()).limit(page.size()).toList();
        return PageOf.of(query, new Page<>(rows, all.size()), PlanBody::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read an emergency plan")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = PlanBody.class)))
    public Response find(@PathParam("id") long id, @Context Request conditions) {
        EmergencyPlanRow row = plans.find(id);
        return Versions.ok(conditions, PlanBody.of(row), row.version());
    }
}

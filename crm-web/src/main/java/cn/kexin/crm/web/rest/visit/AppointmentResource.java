package cn.kexin.crm.web.rest.visit;

import cn.kexin.crm.ejb.visit.AppointmentFacade;
import cn.kexin.crm.ejb.visit.AppointmentFilter;
import cn.kexin.crm.ejb.visit.AppointmentRow;
import cn.kexin.crm.web.rest.PageOf;
import cn.kexin.crm.web.rest.PageQuery;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Appointments on site (上门预约). */
@Path("appointments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "appointments")
public class AppointmentResource {

    @EJB
    private AppointmentFacade appointments;

    @GET
    @Sorts("startsAt")
    @Operation(summary = "List appointments", description = "The earliest first unless asked otherwise.")
    public PageOf<AppointmentForm> list(
            @BeanParam PageQuery query,
            @QueryParam("customerId") Long customerId,
            @QueryParam("caseId") Long caseId,
            @Parameter(description = "Code of the unit that answers for them.", example = "ENGINEERING")
                    @QueryParam("unit")
                    String unit,
            @Parameter(description = "Sign-in name of somebody who goes.") @QueryParam("person") String person,
            @Parameter(description = "Those that end after it.") @QueryParam("from") Instant from,
            @Parameter(description = "Those that start before it.") @QueryParam("before") Instant before,
            @Parameter(description = "Whether their result is still to come.") @QueryParam("open") Boolean open) {
        AppointmentFilter filter = new AppointmentFilter(customerId, caseId, unit, person, from, before, open);
        return PageOf.of(query, appointments.list(filter, query.toRequest()), AppointmentForm::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read an appointment")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = AppointmentForm.class)))
    public Response find(@PathParam("id") long id, @Context Request conditions) {
        AppointmentRow row = appointments.find(id).row();
        return Versions.ok(conditions, AppointmentForm.of(row), row.version());
    }

    @POST
    @Operation(
            summary = "Arrange an appointment",
            description = "409 or 422 names who is elsewhere then, and what to think of unless it is acknowledged.")
    @APIResponse(
            responseCode = "201",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = AppointmentForm.class)))
    public Response arrange(NewAppointment body, @Context UriInfo uri) {
        AppointmentRow row =
                appointments.find(appointments.arrange(body.toCommand())).row();
        return Versions.created(
                uri.getAbsolutePathBuilder().path(Long.toString(row.id())).build(),
                AppointmentForm.of(row),
                row.version());
    }

    @POST
    @Path("{id}/move")
    @VersionRequired
    @Operation(summary = "Move an appointment", description = "Needs If-Match. The customer confirms it anew.")
    @APIResponse(
            responseCode = "200",
            description = "With its new ETag.",
            content = @Content(schema = @Schema(implementation = AppointmentForm.class)))
    public Response move(@PathParam("id") long id, NewAppointment.Move body, @Context HttpHeaders headers) {
        appointments.move(id, Versions.required(headers), body.toCommand());
        return now(id);
    }

    @POST
    @Path("{id}/confirmation")
    @Consumes(MediaType.WILDCARD)
    @VersionRequired
    @Operation(summary = "Say that the customer has confirmed", description = "Needs If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "With its new ETag.",
            content = @Content(schema = @Schema(implementation = AppointmentForm.class)))
    public Response confirm(@PathParam("id") long id, @Context HttpHeaders headers) {
        appointments.confirm(id, Versions.required(headers), null);
        return now(id);
    }

    @POST
    @Path("{id}/cancellation")
    @VersionRequired
    @Operation(summary = "Cancel an appointment", description = "Needs If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "With its new ETag.",
            content = @Content(schema = @Schema(implementation = AppointmentForm.class)))
    public Response cancel(@PathParam("id") long id, NewAppointment.Cancellation body, @Context HttpHeaders headers) {
        appointments.cancel(id, Versions.required(headers), body.side(), body.reason());
        return now(id);
    }

    private Response now(long id) {
        AppointmentRow row = appointments.find(id).row();
        return Versions.ok(AppointmentForm.of(row), row.version());
    }
}

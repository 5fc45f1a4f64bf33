package cn.kexin.crm.web.rest.privacy;

import cn.kexin.crm.domain.privacy.DataRequestKind;
import cn.kexin.crm.domain.privacy.DataRequestState;
import cn.kexin.crm.ejb.privacy.DataRequestFacade;
import cn.kexin.crm.ejb.privacy.DataRequestFilter;
import cn.kexin.crm.ejb.privacy.DataRequestRow;
import cn.kexin.crm.ejb.privacy.OpenDataRequest;
import cn.kexin.crm.web.rest.PageOf;
import cn.kexin.crm.web.rest.PageQuery;
import cn.kexin.crm.web.rest.Refusal;
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
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The register of what people ask concerning their personal information, kept by the customer department. */
@Path("data-requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "privacy")
public class DataRequestResource {

    @EJB
    private DataRequestFacade requests;

    /** A request to be registered. */
    @Schema(
            name = "NewDataRequest",
            requiredProperties = {"kind", "customerId", "askedBy", "identityCheck"})
    public record NewRequest(
            DataRequestKind kind,
            Long customerId,
            @Schema(nullable = true, description = "Whom it is about; null when the customer itself is the person.")
                    Long contactId,
            @Schema(example = "周志远", maxLength = 120, description = "The person, or who speaks for them.")
                    String askedBy,
            @Schema(nullable = true, description = "Today unless said otherwise; not in the future.") LocalDate askedOn,
            @Schema(example = "回拨登记电话核实", maxLength = 500, description = "How it is known that it is them.")
                    String identityCheck,
            @Schema(nullable = true, maxLength = 1000, description = "What they want in their own words.")
                    String wish) {

        OpenDataRequest toCommand() {
            if (customerId == null) {
                throw new Refusal(400, "rest.error.values")
                        .at("customerId", "rest.error.parameterMissing", "customerId");
            }
            return new OpenDataRequest(kind, customerId, contactId, askedBy, askedOn, identityCheck, wish);
        }
    }

    /** What the person was told. */
    @Schema(name = "DataRequestAnswer", requiredProperties = "text")
    public record Answer(@Schema(example = "已更正电话号码并告知本人", maxLength = 1000) String text) {}

    @GET
    @Sorts({"number", "dueOn", "openedAt"})
    @Operation(summary = "List the requests", description = "The most urgent first unless asked otherwise.")
    public PageOf<RequestView> list(
            @BeanParam PageQuery query,
            @Parameter(description = "May be given several times.") @QueryParam("state") List<DataRequestState> states,
            @QueryParam("kind") DataRequestKind kind,
            @Parameter(description = "Id of the customer.") @QueryParam("customer") Long customer) {
        Set<DataRequestState> wanted = states == null || states.isEmpty() ? Set.of() : EnumSet.copyOf(states);
        return PageOf.of(
                query,
                requests.list(new DataRequestFilter(wanted, kind, customer), query.toRequest()),
                RequestView::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a request")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    public Response find(@PathParam("id") long id, @Context Request conditions) {
        DataRequestRow row = requests.find(id).row();
        return Versions.ok(conditions, RequestView.of(row), row.version());
    }

    @GET
    @Path("{id}/steps")
    @Operation(summary = "Read what was done for a request", description = "The first step first.")
    public RequestView.StepList steps(@PathParam("id") long id) {
        return new RequestView.StepList(
                requests.find(id).steps().stream().map(RequestView.StepView::of).toList());
    }

    @POST
    @Operation(
            summary = "Register a request",
            description = "Its clock, 15 working days, begins with the day on which it was asked.")
    @APIResponse(
            responseCode = "201",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    public Response open(NewRequest body, @Context UriInfo uri) {
        long id = requests.open(body.toCommand());
        DataRequestRow row = requests.find(id).row();
        return Versions.created(
                uri.getAbsolutePathBuilder().path(Long.toString(id)).build(), RequestView.of(row), row.version());
    }

    @POST
    @Path("{id}/answer")
    @VersionRequired
    @Operation(summary = "Close a request as done", description = "Not for erasures; needs If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "With its new ETag.",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    public Response answer(@PathParam("id") long id, Answer body, @Context HttpHeaders headers) {
        requests.answer(id, Versions.required(headers), body.text());
        return current(id);
    }

    @POST
    @Path("{id}/refusal")
    @VersionRequired
    @Operation(
            summary = "Close a request as refused",
            description = "With the reason that the person was told (art. 50); needs If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "With its new ETag.",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    public Response refuse(@PathParam("id") long id, Answer body, @Context HttpHeaders headers) {
        requests.refuse(id, Versions.required(headers), body.text());
        return current(id);
    }

    private Response current(long id) {
        DataRequestRow row = requests.find(id).row();
        return Versions.ok(RequestView.of(row), row.version());
    }
}

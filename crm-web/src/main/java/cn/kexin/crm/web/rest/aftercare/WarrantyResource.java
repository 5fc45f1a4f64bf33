package cn.kexin.crm.web.rest.aftercare;

import cn.kexin.crm.domain.aftercare.WarrantyPart;
import cn.kexin.crm.ejb.aftercare.WarrantyFacade;
import cn.kexin.crm.ejb.aftercare.WarrantyFilter;
import cn.kexin.crm.ejb.aftercare.WarrantyRow;
import cn.kexin.crm.ejb.reference.Division;
import cn.kexin.crm.ejb.reference.Divisions;
import cn.kexin.crm.web.rest.MergePatch;
import cn.kexin.crm.web.rest.PageOf;
import cn.kexin.crm.web.rest.PageQuery;
import cn.kexin.crm.web.rest.Sorts;
import cn.kexin.crm.web.rest.Versions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is warranted to customers (保修), until when and why. */
@Path("warranty-items")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "warranty")
public class WarrantyResource {

    @EJB
    private WarrantyFacade warranty;

    @Inject
    private Divisions divisions;

    @GET
    @Sorts({"endsOn", "startsOn", "part", "productName", "customer"})
    @Operation(
            summary = "List what is warranted",
            description = "By the end unless asked otherwise. With customer and on: what is covered on that day.")
    public PageOf<WarrantyView> list(
            @BeanParam PageQuery query,
            @Parameter(description = "Id of the customer.") @QueryParam("customer") Long customer,
            @Parameter(description = "Id of the case it comes from.") @QueryParam("case") Long theCase,
            @Parameter(description = "A day on which it is covered.", example = "2026-11-22") @QueryParam("on")
                    LocalDate on,
            @QueryParam("part") WarrantyPart part,
            @Parameter(description = "The first day on which it may end.") @QueryParam("endsFrom") LocalDate endsFrom,
            @Parameter(description = "The last such day.") @QueryParam("endsTo") LocalDate endsTo,
            @Parameter(description = "The whole number.") @QueryParam("serialNumber") String serialNumber) {
        WarrantyFilter filter = new WarrantyFilter(customer, theCase, on, part, endsFrom, endsTo, serialNumber);
        return PageOf.of(query, warranty.list(filter, query.toRequest()), this::view);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read something warranted")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = WarrantyView.class)))
    public Response find(@PathParam("id") long id, @Context Request conditions) {
        WarrantyRow row = warranty.find(id);
        return Versions.ok(conditions, view(row), row.version());
    }

    @POST
    @Operation(
            summary = "Say what is warranted",
            description = "Computes the end: the statutory minimum of 建设工程质量管理条例 art. 40, counted from acceptance,"
                    + " or the later day that was agreed. 422 names the article when less was agreed.")
    @APIResponse(
            responseCode = "201",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = WarrantyView.class)))
    public Response create(NewWarranty body, @Context UriInfo uri) {
        WarrantyRow row = warranty.find(warranty.create(body.toCommand()));
        return Versions.created(
                uri.getAbsolutePathBuilder().path(Long.toString(row.id())).build(), view(row), row.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Change something warranted",
            description = "Computes the end anew. Needs If-Match; members that are not named stay.")
    @APIResponse(
            responseCode = "200",
            description = "With its new ETag.",
            content = @Content(schema = @Schema(implementation = WarrantyView.class)))
    public Response change(@PathParam("id") long id, MergePatch patch, @Context HttpHeaders headers) {
        long version = Versions.required(headers);
        WarrantyRow known = warranty.find(id);
        warranty.change(
                id,
                version,
                patch.onto(WarrantyBody.of(known)).toCommand(known.customer().id()));
        WarrantyRow row = warranty.find(id);
        return Versions.ok(view(row), row.version());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Take away what was entered by mistake", description = "Needs If-Match.")
    @APIResponse(responseCode = "204", description = "It is gone; the customer's history tells of it.")
    public void remove(@PathParam("id") long id, @Context HttpHeaders headers) {
        warranty.remove(id, Versions.required(headers));
    }

    private WarrantyView view(WarrantyRow row) {
        return WarrantyView.of(
                row, divisions.find(row.divisionCode()).map(Division::path).orElse(null));
    }
}

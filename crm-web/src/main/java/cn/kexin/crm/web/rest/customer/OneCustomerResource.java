package cn.kexin.crm.web.rest.customer;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.DuplicateCustomerException;
import cn.kexin.crm.ejb.customer.InteractionFacade;
import cn.kexin.crm.ejb.customer.MergeFacade;
import cn.kexin.crm.web.rest.MemberName;
import cn.kexin.crm.web.rest.MergePatch;
import cn.kexin.crm.web.rest.PageOf;
import cn.kexin.crm.web.rest.PageQuery;
import cn.kexin.crm.web.rest.Refusal;
import cn.kexin.crm.web.rest.Versions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One customer: read, changed, and what happened with it. */
@Path("customers/{customer}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
public class OneCustomerResource {

    @EJB
    private CustomerFacade customers;

    @EJB
    private MergeFacade merges;

    @EJB
    private InteractionFacade interactions;

    @Inject
    private CustomerOwners owners;

    @GET
    @Operation(summary = "Read a customer")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    @APIResponse(responseCode = "301", description = "It was merged; Location is the customer it belongs to now.")
    public Response find(@PathParam("customer") long id, @Context Request conditions, @Context UriInfo uri) {
        try {
            CustomerRow row = customers.find(id);
            return Versions.ok(conditions, CustomerView.of(row), row.version());
        } catch (NotFoundException e) {
            return moved(id, uri, e);
        }
    }

    private Response moved(long id, UriInfo uri, NotFoundException missing) {
        Long winner = merges.winnerOf(id);
        if (winner == null) {
            throw missing;
        }
        URI location = uri.getBaseUriBuilder()
                .path("customers")
                .path(winner.toString())
                .build();
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .location(location)
                .build();
    }

    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change a customer", description = "Needs If-Match; members that are not named stay.")
    @APIResponse(
            responseCode = "200",
            description = "With its new ETag.",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    @MemberName(command = "ownerUnit", member = "owner.unit")
    @MemberName(command = "ownerPerson", member = "owner.person")
    @MemberName(command = "username", member = "owner.person")
    @MemberName(command = "details", member = "")
    @MemberName(command = "creditDays", member = "terms.creditDays")
    public Response change(@PathParam("customer") long id, MergePatch patch, @Context HttpHeaders headers) {
        long version = Versions.required(headers);
        CustomerRow before = customers.find(id);
        if (!before.rights().edit()) {
            throw new Refusal(403, "customer.error.notYours", before.name());
        }
        CustomerBody wanted = patch.onto(CustomerBody.of(CustomerView.of(before)));
        try {
            customers.edit(id, version, wanted.toCommand(owners.of(wanted.owner())));
        } catch (DuplicateCustomerException e) {
            throw CustomerResource.refusal(e);
        }
        CustomerRow row = customers.find(id);
        return Versions.ok(CustomerView.of(row), row.version());
    }

    @GET
    @Path("timeline")
    @Operation(summary = "Read what happened with a customer", description = "From all features, the latest first.")
    public PageOf<TimelineView> timeline(
            @PathParam("customer") long id,
            @BeanParam PageQuery query,
            @Parameter(description = "Only this kind, such as TOUCH.") @QueryParam("kind") String kind,
            @QueryParam("channel") Channel channel) {
        try {
            return PageOf.of(query, interactions.timeline(id, kind, channel, query.toRequest()), TimelineView::of);
        } catch (BusinessRuleException e) {
            throw e.getField() == null
                    ? e
                    : new Refusal(400, "rest.error.parameters")
                            .at(e.getField(), e.getKey(), e.getArguments().toArray());
        }
    }
}

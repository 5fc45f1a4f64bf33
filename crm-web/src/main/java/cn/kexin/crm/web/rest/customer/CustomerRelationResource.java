package cn.kexin.crm.web.rest.customer;

import cn.kexin.crm.domain.customer.ContactRelationKind;
import cn.kexin.crm.ejb.customer.ContactRelationFacade;
import cn.kexin.crm.ejb.customer.ContactRelationFacade.NewRelation;
import cn.kexin.crm.ejb.customer.ContactRelationFacade.Relation;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the people at a customer stand to each other. */
@Path("customers/{customer}/relations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
public class CustomerRelationResource {

    @EJB
    private ContactRelationFacade relations;

    /** How one contact person stands to another. */
    @Schema(name = "ContactRelation")
    public record RelationView(
            long id, Long from, Long to, ContactRelationKind kind, @Schema(nullable = true) String note) {

        static RelationView of(Relation relation) {
            return new RelationView(
                    relation.id(), relation.from().id(), relation.to().id(), relation.kind(), relation.note());
        }
    }

    /** Relations of a customer's people. */
    @Schema(name = "ContactRelationList")
    public record RelationList(List<RelationView> items) {}

    /** A relation to be noted. */
    @Schema(
            name = "ContactRelationBody",
            requiredProperties = {"from", "to", "kind"})
    public record RelationBody(
            @Schema(description = "Id of who reports or influences.") Long from,
            @Schema(description = "Id of to whom, or whom.") Long to,
            ContactRelationKind kind,
            @Schema(nullable = true, maxLength = 200) String note) {}

    @GET
    @Operation(summary = "List how the people at a customer stand to each other")
    public RelationList relations(@PathParam("customer") long customer) {
        return new RelationList(
                relations.list(customer).stream().map(RelationView::of).toList());
    }

    @POST
    @Operation(summary = "Note who reports to whom or influences whom")
    @APIResponse(
            responseCode = "201",
            description = "Noted.",
            content = @Content(schema = @Schema(implementation = RelationView.class)))
    public Response add(@PathParam("customer") long customer, RelationBody body, @Context UriInfo uri) {
        long id = relations.add(customer, new NewRelation(body.from(), body.to(), body.kind(), body.note()));
        return Response.created(
                        uri.getAbsolutePathBuilder().path(Long.toString(id)).build())
                .entity(new RelationView(id, body.from(), body.to(), body.kind(), body.note()))
                .build();
    }
}

package cn.kexin.crm.web.rest.customer;

import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.MergeFacade;
import cn.kexin.crm.ejb.customer.MergeFacade.MergeRow;
import cn.kexin.crm.web.rest.Versions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was merged into a customer, which can be undone for 30 days. */
@Path("customers/{customer}/merges")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
public class MergesResource {

    @EJB
    private MergeFacade merges;

    @EJB
    private CustomerFacade customers;

    /** A merge on record. */
    @Schema(name = "MergeRecord")
    public record MergeView(
            long id,
            @Schema(description = "The customers that were merged into this one.") List<MergedView> from,
            Instant mergedAt,
            @Schema(description = "Name of who merged.") String mergedBy,
            @Schema(nullable = true) Instant undoneAt,
            @Schema(description = "Whether it can be undone now.") boolean undoable) {

        static MergeView of(MergeRow row) {
            return new MergeView(
                    row.id(),
                    row.losers().stream()
                            .map(each -> new MergedView(each.id(), each.number(), each.name()))
                            .toList(),
                    row.mergedAt(),
                    row.mergedBy(),
                    row.undoneAt(),
                    row.undoable());
        }
    }

    /** A customer as it was when it was merged. */
    @Schema(name = "MergedCustomer")
    public record MergedView(long id, @Schema(example = "KH-000017") String number, String name) {}

    @GET
    @Operation(summary = "List what was merged into a customer", description = "The latest first, at most 50.")
    public List<MergeView> list(@PathParam("customer") long customer) {
        return merges.merges(customer).stream().map(MergeView::of).toList();
    }

    @POST
    @Path("{merge}/reversal")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Undo a merge",
            description = "Within 30 days: links go back where they came from, and the merged customers come back.")
    @APIResponse(
            responseCode = "200",
            description = "The customer as it is now, with its ETag.",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Response undo(@PathParam("customer") long customer, @PathParam("merge") long merge) {
        merges.undo(merge);
        return current(customer);
    }

    private Response current(long customer) {
        CustomerRow row = customers.find(customer);
        return Versions.ok(CustomerView.of(row), row.version());
    }
}

package cn.kexin.crm.web.rest.customer;

import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.MergeFacade;
import cn.kexin.crm.ejb.customer.MergeFacade.MergeCommand;
import cn.kexin.crm.web.rest.Refusal;
import cn.kexin.crm.web.rest.Versions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers that were entered more than once become one; {@link MergesResource} tells of it and takes it back. */
@Path("customers/{customer}/merge")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
public class MergeResource {

    @EJB
    private MergeFacade merges;

    @EJB
    private CustomerFacade customers;

    @POST
    @Operation(
            summary = "Merge customers into this one",
            description =
                    "All or nothing. Everything that points to the others points to this one then, and their ids lead to it; "
                            + "what this one lacks is filled from them, in order. 409 when one was merged before.")
    @APIResponse(
            responseCode = "200",
            description = "The customer as it is now, with its ETag.",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Response merge(@PathParam("customer") long customer, MergeBody body) {
        if (body.from() == null || body.from().isEmpty()) {
            throw new Refusal(422, "matching.error.two").at("from", "matching.error.two");
        }
        merges.merge(new MergeCommand(customer, body.from(), Map.of(), null));
        return current(customer);
    }

    private Response current(long customer) {
        CustomerRow row = customers.find(customer);
        return Versions.ok(CustomerView.of(row), row.version());
    }
}

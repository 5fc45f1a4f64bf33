package cn.kexin.crm.web.rest.customer;

import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.CustomerHistoryFacade;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.DuplicateCustomerException;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.web.rest.PageOf;
import cn.kexin.crm.web.rest.PageQuery;
import cn.kexin.crm.web.rest.Refusal;
import cn.kexin.crm.web.rest.Versions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The customer archive. */
@Path("customers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
public class CustomerResource {

    @EJB
    private CustomerFacade customers;

    @EJB
    private CustomerHistoryFacade history;

    @Inject
    private CustomerOwners owners;

    @GET
    @Operation(summary = "List customers", description = "Only those that the caller may see; the latest change first.")
    public PageOf<CustomerView> list(@BeanParam PageQuery query, @BeanParam CustomerSelection selection) {
        Page<CustomerRow> page = customers.list(selection.toFilter(), query.toRequest());
        if (!page.rows().isEmpty()) {
            history.listed(page.rows(), List.of());
        }
        Page<CustomerRow> counted = page.more() ? new Page<>(page.rows(), customers.count(selection.toFilter())) : page;
        return PageOf.of(query, counted, CustomerView::of);
    }

    @POST
    @Operation(
            summary = "Create a customer",
            description = "Refused with 409 and candidates when the customer seems to exist, unless onDuplicate=allow.")
    @APIResponse(
            responseCode = "201",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Response create(
            CustomerBody body,
            @Parameter(description = "refuse or allow.") @QueryParam("onDuplicate") @DefaultValue("refuse")
                    String onDuplicate,
            @Context UriInfo uri) {
        if (!onDuplicate.equals("refuse") && !onDuplicate.equals("allow")) {
            throw new Refusal(400, "rest.error.parameters").at("onDuplicate", "customer.error.onDuplicate");
        }
        CustomerRow row = customers.find(create(body, onDuplicate.equals("allow")));
        URI location =
                uri.getAbsolutePathBuilder().path(Long.toString(row.id())).build();
        return Versions.created(location, CustomerView.of(row), row.version());
    }

    private long create(CustomerBody body, boolean allowDuplicates) {
        try {
            return customers.create(body.toCommand(owners.of(body.owner())), allowDuplicates);
        } catch (DuplicateCustomerException e) {
            throw refusal(e);
        }
    }

    static Refusal refusal(DuplicateCustomerException e) {
        return new Refusal(409, e.getKey(), e.getArguments().toArray())
                .with(
                        "candidates",
                        e.getCandidates().stream().map(CandidateView::of).toList());
    }
}

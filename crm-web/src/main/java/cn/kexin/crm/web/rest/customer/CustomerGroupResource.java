package cn.kexin.crm.web.rest.customer;

import cn.kexin.crm.ejb.customer.CustomerGroup;
import cn.kexin.crm.ejb.customer.CustomerGroupFacade;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.Ref;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The customers around a customer. */
@Path("customers/{customer}/group")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
public class CustomerGroupResource {

    private static final int NAMED = 50;

    @EJB
    private CustomerGroupFacade groups;

    /** A customer by the way. */
    @Schema(name = "CustomerLink")
    public record CustomerLink(
            long id, @Schema(example = "KH-000001") String number, @Schema(example = "重庆长江建工集团有限公司") String name) {

        static CustomerLink of(Ref ref) {
            return ref == null ? null : new CustomerLink(ref.id(), ref.code(), ref.name());
        }
    }

    /** Some customers and how many there are. */
    @Schema(name = "CustomerLinks")
    public record CustomerLinks(@Schema(description = "The first 50 by name.") List<CustomerLink> items, long total) {

        static CustomerLinks of(Page<Ref> page) {
            return new CustomerLinks(page.rows().stream().map(CustomerLink::of).toList(), page.total());
        }
    }

    /** The customers around one, as far as the caller may see them. */
    @Schema(name = "CustomerGroup")
    public record GroupView(
            @Schema(nullable = true) CustomerLink parent,
            CustomerLinks siblings,
            CustomerLinks subsidiaries,
            @Schema(nullable = true) CustomerLink dealer,
            @Schema(description = "Those who buy through this customer.") CustomerLinks endUsers) {}

    @GET
    @Operation(
            summary = "Read the customers around a customer",
            description = "All of them: GET /customers?parentId= and ?dealerId=.")
    public GroupView group(@PathParam("customer") long customer) {
        CustomerGroup group = groups.of(customer, NAMED);
        return new GroupView(
                CustomerLink.of(group.parent()),
                CustomerLinks.of(group.siblings()),
                CustomerLinks.of(group.subsidiaries()),
                CustomerLink.of(group.dealer()),
                CustomerLinks.of(group.endUsers()));
    }
}

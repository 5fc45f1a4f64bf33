package cn.kexin.crm.web.rest.customer;

import cn.kexin.crm.domain.customer.consent.ConsentState;
import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.domain.customer.consent.ContactPermission;
import cn.kexin.crm.domain.customer.consent.ContactPurpose;
import cn.kexin.crm.ejb.customer.ConsentFacade;
import cn.kexin.crm.ejb.customer.ContactStanding;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who may be approached how and for what: what a call centre or a mailing asks before it begins. */
@Path("customers/{customer}/contact-permissions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "privacy")
public class ContactPermissionResource {

    @EJB
    private ConsentFacade consents;

    /** How a customer, or one of its people, stands to being approached. */
    @Schema(name = "ContactStanding")
    public record StandingView(
            @Schema(nullable = true, description = "The contact person; null for the customer itself.") Long contactId,
            @Schema(nullable = true, example = "周志远") String name,
            List<PermissionView> permissions) {

        static StandingView of(ContactStanding standing) {
            return new StandingView(
                    standing.contact() == null ? null : standing.contact().id(),
                    standing.contact() == null ? null : standing.contact().name(),
                    standing.cells().stream().map(PermissionView::of).toList());
        }
    }

    /** One way for one purpose. */
    @Schema(name = "ContactPermission")
    public record PermissionView(
            ContactChannel channel,
            ContactPurpose purpose,
            ConsentState consent,
            @Schema(nullable = true, description = "When the present state came to be.") Instant since,
            @Schema(description = "Freely, only with a reason that the contract gives, or not at all.")
                    ContactPermission.Verdict verdict,
            @Schema(nullable = true, description = "Why.") ContactPermission.Ground ground) {

        static PermissionView of(ContactStanding.Cell cell) {
            return new PermissionView(
                    cell.channel(),
                    cell.purpose(),
                    cell.state(),
                    cell.since(),
                    cell.permission().verdict(),
                    cell.permission().ground());
        }
    }

    /** The customer itself first, then its people by name. */
    @Schema(name = "ContactStandingList")
    public record StandingList(List<StandingView> items) {}

    @GET
    @Operation(
            summary = "Read who may be approached how and for what",
            description = "The customer itself first, then its people by name.")
    public StandingList list(@PathParam("customer") long customer) {
        return new StandingList(
                consents.standings(customer).stream().map(StandingView::of).toList());
    }
}

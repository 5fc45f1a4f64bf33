package cn.kexin.crm.web.rest.customer;

import cn.kexin.crm.domain.audit.ChangeKind;
import cn.kexin.crm.ejb.audit.ChangeFilter;
import cn.kexin.crm.ejb.audit.ChangeRow;
import cn.kexin.crm.ejb.customer.CustomerHistoryFacade;
import cn.kexin.crm.web.rest.PageOf;
import cn.kexin.crm.web.rest.PageQuery;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of a customer's record: read, never changed. */
@Path("customers/{customer}/history")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
public class HistoryResource {

    @EJB
    private CustomerHistoryFacade history;

    /** One entry of the history. */
    @Schema(name = "Change")
    public record ChangeView(
            long id,
            Instant occurredAt,
            @Schema(nullable = true, example = "sales", description = "Sign-in name; null for the system.")
                    String person,
            @Schema(nullable = true, example = "import", description = "Kind of the background job that did it.")
                    String origin,
            ChangeKind kind,
            @Schema(example = "contact", description = "The customer, or what part of it.") String partType,
            long partId,
            @Schema(nullable = true, example = "周志远", description = "What people call the part.") String part,
            @Schema(nullable = true, example = "contact.phone", description = "Null unless a field was changed.")
                    String field,
            @Schema(nullable = true, description = "An enum by name, another record by the name it had.") String before,
            @Schema(nullable = true) String after) {

        static ChangeView of(ChangeRow row) {
            return new ChangeView(
                    row.id(),
                    row.occurredAt(),
                    row.person() == null ? null : row.person().code(),
                    row.origin(),
                    row.kind(),
                    row.partType(),
                    row.partId(),
                    row.part(),
                    row.field(),
                    row.before(),
                    row.after());
        }
    }

    @GET
    @Operation(
            summary = "Read what was changed of a customer",
            description = "The latest first; changes of protected fields only for those who may read the fields.")
    public PageOf<ChangeView> list(
            @PathParam("customer") long customer,
            @BeanParam PageQuery query,
            @Parameter(description = "Only this field.", example = "customer.name") @QueryParam("field") String field,
            @Parameter(description = "Only what this person did, by sign-in name.", example = "sales")
                    @QueryParam("person")
                    String person) {
        return PageOf.of(
                query, history.list(customer, new ChangeFilter(field, person), query.toRequest()), ChangeView::of);
    }
}

package cn.kexin.crm.web.rest.customer;

import cn.kexin.crm.domain.customer.consent.ConsentSource;
import cn.kexin.crm.domain.customer.consent.ConsentState;
import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.domain.customer.consent.ContactPurpose;
import cn.kexin.crm.ejb.customer.ConsentCommand;
import cn.kexin.crm.ejb.customer.ConsentFacade;
import cn.kexin.crm.ejb.customer.ConsentRow;
import cn.kexin.crm.web.rest.PageOf;
import cn.kexin.crm.web.rest.PageQuery;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Consents given and taken back: evidence, which is added to and never changed. */
@Path("customers/{customer}/consents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "privacy")
public class ConsentResource {

    @EJB
    private ConsentFacade consents;

    /** One consent given or taken back. */
    @Schema(name = "Consent")
    public record ConsentView(
            long id,
            @Schema(nullable = true, description = "The contact person; null for the customer itself.") Long contactId,
            ContactChannel channel,
            ContactPurpose purpose,
            ConsentState state,
            Instant occurredAt,
            ConsentSource source,
            @Schema(nullable = true, description = "Only for those who may read personal data.", example = "展会登记表")
                    String evidence,
            @Schema(nullable = true, description = "A file of the customer that shows it.") Long attachmentId,
            Instant recordedAt,
            @Schema(description = "Name of who wrote it down.") String recordedBy) {

        static ConsentView of(ConsentRow row) {
            return new ConsentView(
                    row.id(),
                    row.contact() == null ? null : row.contact().id(),
                    row.channel(),
                    row.purpose(),
                    row.state(),
                    row.occurredAt(),
                    row.source(),
                    row.evidence(),
                    row.file() == null ? null : row.file().id(),
                    row.recordedAt(),
                    row.recordedBy());
        }
    }

    /** What somebody said about being approached. */
    @Schema(
            name = "NewConsent",
            requiredProperties = {"channels", "purposes", "state", "source"})
    public record NewConsent(
            @Schema(nullable = true, description = "Who said it; null for the customer itself.") Long contactId,
            @Schema(description = "The ways it is about.") Set<ContactChannel> channels,
            @Schema(description = "What for.") Set<ContactPurpose> purposes,
            @Schema(example = "GIVEN", description = "GIVEN, or WITHDRAWN to take it back.") ConsentState state,
            @Schema(nullable = true, description = "Now unless said otherwise; not in the future.") Instant occurredAt,
            @Schema(description = "How it is known.") ConsentSource source,
            @Schema(
                            nullable = true,
                            maxLength = 500,
                            example = "展会登记表",
                            description = "What shows it; needed for a consent given unless a file shows it.")
                    String evidence,
            @Schema(nullable = true, description = "A file of the customer that shows it.") Long attachmentId) {

        ConsentCommand toCommand() {
            return new ConsentCommand(contactId, channels, purposes, state, occurredAt, source, evidence, attachmentId);
        }
    }

    /** What was written down, one entry for each way and purpose. */
    @Schema(name = "ConsentList")
    public record ConsentList(List<ConsentView> items) {}

    @GET
    @Operation(summary = "Read the consents given and taken back", description = "The latest first.")
    public PageOf<ConsentView> list(@PathParam("customer") long customer, @BeanParam PageQuery query) {
        return PageOf.of(query, consents.history(customer, query.toRequest()), ConsentView::of);
    }

    @POST
    @Operation(
            summary = "Write down that somebody agreed or took it back",
            description = "For each of the ways and purposes named. 422 when something later is known already.")
    @APIResponse(
            responseCode = "201",
            description = "As written down, the latest first; entries have no address of their own.",
            content = @Content(schema = @Schema(implementation = ConsentList.class)))
    public Response record(@PathParam("customer") long customer, NewConsent body) {
        List<ConsentView> items = consents.record(customer, body.toCommand()).stream()
                .map(ConsentView::of)
                .toList();
        return Response.status(Response.Status.CREATED)
                .entity(new ConsentList(items))
                .build();
    }
}

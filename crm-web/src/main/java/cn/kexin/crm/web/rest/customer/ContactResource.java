package cn.kexin.crm.web.rest.customer;

import cn.kexin.crm.domain.customer.DecisionRole;
import cn.kexin.crm.ejb.customer.ContactCommand;
import cn.kexin.crm.ejb.customer.ContactFacade;
import cn.kexin.crm.ejb.customer.ContactRow;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.web.rest.MergePatch;
import cn.kexin.crm.web.rest.PageOf;
import cn.kexin.crm.web.rest.PageQuery;
import cn.kexin.crm.web.rest.Refusal;
import cn.kexin.crm.web.rest.Versions;
import cn.kexin.crm.web.rest.customer.ReachMembers.EmailMember;
import cn.kexin.crm.web.rest.customer.ReachMembers.PhoneMember;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The people at a customer. */
@Path("customers/{customer}/contacts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
public class ContactResource {

    @EJB
    private ContactFacade contacts;

    @EJB
    private CustomerFacade customers;

    /** A contact person; phone and e-mail are masked for those who may not read them. */
    @Schema(name = "Contact")
    public record ContactView(
            long id,
            @Schema(example = "周志远") String name,
            @Schema(nullable = true, example = "总经理") String title,
            @Schema(nullable = true) DecisionRole decisionRole,
            @Schema(nullable = true, example = "13800138000") String phone,
            @Schema(nullable = true, example = "zhou@example.cn") String email,
            @Schema(description = "False once the person has left the customer.") boolean active,
            @Schema(description = "All numbers; phone is the primary one.") List<PhoneMember> phones,
            List<EmailMember> emails,
            @Schema(description = CustomFieldMembers.WORDS) Map<String, Object> customFields) {

        static ContactView of(ContactRow row) {
            return new ContactView(
                    row.id(),
                    row.name(),
                    row.title(),
                    row.decisionRole(),
                    row.phone(),
                    row.email(),
                    row.active(),
                    ReachMembers.all(row.phones(), PhoneMember::of),
                    ReachMembers.all(row.emails(), EmailMember::of),
                    CustomFieldMembers.of(row.customFields()));
        }
    }

    /** What a caller says of a contact person; for a new one the name is enough. */
    @Schema(name = "ContactBody", requiredProperties = "name")
    public record ContactBody(
            @Schema(example = "周志远", maxLength = 80) String name,
            @Schema(nullable = true, maxLength = 80) String title,
            @Schema(nullable = true) DecisionRole decisionRole,
            @Schema(nullable = true, example = "13800138000") String phone,
            @Schema(nullable = true, example = "zhou@example.cn") String email,
            @Schema(description = "True unless said otherwise.") Boolean active,
            @Schema(
                            nullable = true,
                            description = "All numbers, of which the primary one becomes phone; not named or null: the "
                                    + "others stay and phone becomes the primary one.")
                    List<PhoneMember> phones,
            @Schema(nullable = true, description = "All addresses, likewise.") List<EmailMember> emails,
            @Schema(description = CustomFieldMembers.BODY_WORDS) ObjectNode customFields) {

        static ContactBody of(ContactRow row) {
            return new ContactBody(
                    row.name(),
                    row.title(),
                    row.decisionRole(),
                    row.phone(),
                    row.email(),
                    row.active(),
                    null,
                    null,
                    null);
        }

        ContactCommand toCommand() {
            return new ContactCommand(
                    name,
                    title,
                    decisionRole,
                    phone,
                    email,
                    !Boolean.FALSE.equals(active),
                    ReachMembers.all(phones, PhoneMember::toLine),
                    ReachMembers.all(emails, EmailMember::toLine),
                    CustomFieldMembers.toTexts(customFields));
        }
    }

    @GET
    @Operation(summary = "List contact people", description = "Those still there first, then by name.")
    public PageOf<ContactView> list(@PathParam("customer") long customer, @BeanParam PageQuery query) {
        PageRequest page = query.toRequest();
        List<ContactRow> all = contacts.list(customer);
        int from = Math.min(page.first(), all.size());
        int to = Math.min(page.first() + page.size(), all.size());
        return PageOf.of(query, new Page<>(all.subList(from, to), all.size()), ContactView::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a contact person")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Response find(@PathParam("customer") long customer, @PathParam("id") long id, @Context Request conditions) {
        ContactRow row = contacts.find(customer, id);
        return Versions.ok(conditions, ContactView.of(row), row.version());
    }

    @POST
    @Operation(summary = "Add a contact person")
    @APIResponse(
            responseCode = "201",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Response add(@PathParam("customer") long customer, ContactBody body, @Context UriInfo uri) {
        ContactRow row = contacts.find(customer, contacts.add(customer, body.toCommand()));
        URI location =
                uri.getAbsolutePathBuilder().path(Long.toString(row.id())).build();
        return Versions.created(location, ContactView.of(row), row.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change a contact person", description = "Needs If-Match; members that are not named stay.")
    @APIResponse(
            responseCode = "200",
            description = "With its new ETag.",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Response change(
            @PathParam("customer") long customer,
            @PathParam("id") long id,
            MergePatch patch,
            @Context HttpHeaders headers) {
        long version = Versions.required(headers);
        if (!customers.find(customer).rights().edit()) {
            throw new Refusal(403, "rest.error.forbidden");
        }
        contacts.edit(
                customer,
                id,
                version,
                patch.onto(ContactBody.of(contacts.find(customer, id))).toCommand());
        ContactRow row = contacts.find(customer, id);
        return Versions.ok(ContactView.of(row), row.version());
    }
}

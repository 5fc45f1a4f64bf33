package cn.kexin.crm.web.rest.customer;

import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.CustomerProfileFacade;
import cn.kexin.crm.ejb.customer.CustomerProfileFacade.Profile;
import cn.kexin.crm.ejb.customer.CustomerProfileFacade.ProfileText;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.web.rest.MergePatch;
import cn.kexin.crm.web.rest.Refusal;
import cn.kexin.crm.web.rest.Versions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Background and preferences, for those with the right to them. */
@Path("customers/{customer}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
public class CustomerProfileResource {

    @EJB
    private CustomerProfileFacade profiles;

    @EJB
    private CustomerFacade customers;

    /** What is known of a customer or contact person. */
    @Schema(name = "Profile")
    public record ProfileMembers(
            @Schema(nullable = true, maxLength = 2000, description = "History, career, family, home region.")
                    String background,
            @Schema(nullable = true, maxLength = 2000, description = "Temperament, motives, how decisions are made.")
                    String temperament,
            @Schema(nullable = true, maxLength = 2000, description = "What they like, in work and beside it.")
                    String preferences,
            @Schema(nullable = true, maxLength = 1000, description = "What to avoid.") String taboos) {

        static ProfileMembers of(Profile profile) {
            ProfileText text = profile.text();
            return new ProfileMembers(text.background(), text.temperament(), text.preferences(), text.taboos());
        }

        ProfileText toText() {
            return new ProfileText(background, temperament, preferences, taboos);
        }
    }

    @GET
    @Path("profile")
    @Operation(summary = "Read a customer's background and preferences")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag; 403 without the right to profiles.",
            content = @Content(schema = @Schema(implementation = ProfileMembers.class)))
    public Response find(@PathParam("customer") long customer, @Context Request conditions) {
        return read(customer, null, conditions);
    }

    @PATCH
    @Path("profile")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change a customer's background and preferences", description = "Needs If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "With its new ETag.",
            content = @Content(schema = @Schema(implementation = ProfileMembers.class)))
    public Response change(@PathParam("customer") long customer, MergePatch patch, @Context HttpHeaders headers) {
        return write(customer, null, patch, headers);
    }

    @GET
    @Path("contacts/{contact}/profile")
    @Operation(summary = "Read a contact person's background and preferences")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag; 403 without the right to profiles.",
            content = @Content(schema = @Schema(implementation = ProfileMembers.class)))
    public Response findOfContact(
            @PathParam("customer") long customer, @PathParam("contact") long contact, @Context Request conditions) {
        return read(customer, contact, conditions);
    }

    @PATCH
    @Path("contacts/{contact}/profile")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change a contact person's background and preferences", description = "Needs If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "With its new ETag.",
            content = @Content(schema = @Schema(implementation = ProfileMembers.class)))
    public Response changeOfContact(
            @PathParam("customer") long customer,
            @PathParam("contact") long contact,
            MergePatch patch,
            @Context HttpHeaders headers) {
        return write(customer, contact, patch, headers);
    }

    private Response read(long customer, Long contact, Request conditions) {
        requireRight(customer);
        Profile profile = profiles.find(customer, contact);
        return Versions.ok(conditions, ProfileMembers.of(profile), profile.version());
    }

    private Response write(long customer, Long contact, MergePatch patch, HttpHeaders headers) {
        long version = Versions.required(headers);
        if (!requireRight(customer).rights().edit()) {
            throw new Refusal(403, "rest.error.forbidden");
        }
        ProfileMembers known = ProfileMembers.of(profiles.find(customer, contact));
        profiles.save(customer, contact, version, patch.onto(known).toText());
        Profile profile = profiles.find(customer, contact);
        return Response.ok(ProfileMembers.of(profile))
                .tag(Versions.tag(profile.version()))
                .build();
    }

    private CustomerRow requireRight(long customer) {
        CustomerRow row = customers.find(customer);
        if (!row.rights().profile()) {
            throw new Refusal(403, "customer.error.profileNotYours", row.name());
        }
        return row;
    }
}

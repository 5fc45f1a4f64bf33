package cn.kexin.crm.web.rest.casework;

import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.casework.ServicePolicyFacade;
import cn.kexin.crm.ejb.casework.ServicePolicyRow;
import cn.kexin.crm.web.rest.MergePatch;
import cn.kexin.crm.web.rest.Versions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is promised for which matters of which customers. */
@Path("service-policies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "policies")
public class ServicePolicyResource {

    @EJB
    private ServicePolicyFacade policies;

    /** The policies in force. */
    @Schema(name = "ServicePolicyList")
    public record PolicyList(List<PolicyForm> items) {}

    /** How each policy in force would have done. */
    @Schema(name = "ServicePolicyTrialList")
    public record TrialList(List<PolicyTrialForm> items) {}

    @GET
    @Operation(summary = "List the service policies in force", description = "The most general first.")
    public PolicyList list() {
        return new PolicyList(policies.list().stream().map(PolicyForm::of).toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a service policy")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = PolicyForm.class)))
    public Response find(@PathParam("id") long id, @Context Request conditions) {
        ServicePolicyRow row = policies.find(id);
        return Versions.ok(conditions, PolicyForm.of(row), row.version());
    }

    @POST
    @Operation(
            summary = "Decide on a service policy",
            description = "Holds for cases taken in from now on. Each scope has one policy at a time.")
    @APIResponse(
            responseCode = "201",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = PolicyForm.class)))
    public Response create(PolicyBody body, @Context UriInfo uri) {
        ServicePolicyRow row = policies.find(policies.create(body.toCommand()));
        return Versions.created(address(uri, row.id()), PolicyForm.of(row), row.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Replace a service policy by another of the same scope",
            description = "Needs If-Match; members that are not named stay, steps that are named are replaced. Cases"
                    + " taken in before keep the old one, so the answer is another policy, with an id of its own.")
    @RequestBody(content = @Content(schema = @Schema(implementation = PolicyBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "The policy that took its place, with its ETag.",
            content = @Content(schema = @Schema(implementation = PolicyForm.class)))
    public Response replace(
            @PathParam("id") long id, MergePatch patch, @Context HttpHeaders headers, @Context UriInfo uri) {
        long version = Versions.required(headers);
        PolicyBody changed = patch.onto(PolicyBody.of(policies.find(id)));
        ServicePolicyRow row = policies.find(policies.replace(id, version, changed.toCommand()));
        return Versions.created(address(uri, row.id()), PolicyForm.of(row), row.version());
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "End a service policy",
            description = "Needs If-Match. It holds for no further case; cases taken in before keep it.")
    public void end(@PathParam("id") long id, @Context HttpHeaders headers) {
        policies.end(id, Versions.required(headers));
    }

    @GET
    @Path("trials")
    @Operation(
            summary = "Try all service policies on the past",
            description = "How many answers and solutions of the history each would have kept. A case counts for the"
                    + " policy that decides on it; nothing is stored.")
    public TrialList trials() {
        return new TrialList(policies.trial().stream().map(PolicyTrialForm::of).toList());
    }

    @GET
    @Path("{id}/trial")
    @Operation(
            summary = "Try a service policy on the past",
            description = "As it would have done beside the other policies in force; nothing is stored.")
    public PolicyTrialForm trial(@PathParam("id") long id) {
        return policies.trial().stream()
                .filter(trial -> trial.policyId() == id)
                .findFirst()
                .map(PolicyTrialForm::of)
                .orElseThrow(() -> new NotFoundException("servicePolicy", id));
    }

    private static URI address(UriInfo uri, long id) {
        return uri.getBaseUriBuilder()
                .path(ServicePolicyResource.class)
                .path(Long.toString(id))
                .build();
    }
}

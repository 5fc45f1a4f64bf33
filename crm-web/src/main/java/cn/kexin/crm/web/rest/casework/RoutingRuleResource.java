package cn.kexin.crm.web.rest.casework;

import cn.kexin.crm.ejb.casework.RoutingQuestion;
import cn.kexin.crm.ejb.casework.RoutingRuleFacade;
import cn.kexin.crm.ejb.casework.RoutingRuleRow;
import cn.kexin.crm.web.rest.MemberName;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where matters go. */
@Path("routing-rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "policies")
public class RoutingRuleResource {

    @EJB
    private RoutingRuleFacade rules;

    /** The rules in their order. */
    @Schema(name = "RoutingRuleList")
    public record RuleList(List<RoutingRuleForm> items) {}

    @GET
    @Operation(
            summary = "List the routing rules",
            description = "In their order, those switched off too; the first that takes a matter decides.")
    public RuleList list() {
        return new RuleList(rules.list().stream().map(RoutingRuleForm::of).toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a routing rule")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = RoutingRuleForm.class)))
    public Response find(@PathParam("id") long id, @Context Request conditions) {
        RoutingRuleRow row = rules.find(id);
        return Versions.ok(conditions, RoutingRuleForm.of(row), row.version());
    }

    @POST
    @Operation(
            summary = "Add a routing rule",
            description = "Behind the others; cases open already stay where they are.")
    @APIResponse(
            responseCode = "201",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = RoutingRuleForm.class)))
    public Response create(RoutingRuleBody body, @Context UriInfo uri) {
        RoutingRuleRow row = rules.find(rules.create(body.toCommand()));
        return Versions.created(
                uri.getAbsolutePathBuilder().path(Long.toString(row.id())).build(),
                RoutingRuleForm.of(row),
                row.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Change a routing rule", description = "Needs If-Match; members that are not named stay.")
    @RequestBody(content = @Content(schema = @Schema(implementation = RoutingRuleBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "With its new ETag.",
            content = @Content(schema = @Schema(implementation = RoutingRuleForm.class)))
    public Response change(@PathParam("id") long id, MergePatch patch, @Context HttpHeaders headers) {
        long version = Versions.required(headers);
        rules.change(id, version, patch.onto(RoutingRuleBody.of(rules.find(id))).toCommand());
        RoutingRuleRow row = rules.find(id);
        return Versions.ok(RoutingRuleForm.of(row), row.version());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Take a routing rule away", description = "Needs If-Match; its history stays.")
    public void remove(@PathParam("id") long id, @Context HttpHeaders headers) {
        rules.remove(id, Versions.required(headers));
    }

    @GET
    @Path("trial")
    @MemberName(command = "caseType", member = "type")
    @MemberName(command = "customerId", member = "customer")
    @MemberName(command = "divisionCode", member = "division")
    @Operation(summary = "Ask where a matter would go", description = "Nothing is stored.")
    public RoutingTrialForm trial(
            @Parameter(description = "The case type.", example = "SERVICE_REQUEST", required = true) @QueryParam("type")
                    String type,
            @Parameter(description = "A category of that type.", example = "EQUIPMENT_FAULT") @QueryParam("category")
                    String category,
            @Parameter(description = "What it is about.", example = "CBC-200") @QueryParam("product") String product,
            @Parameter(description = "Id of the customer.") @QueryParam("customer") Long customer,
            @Parameter(description = "Code of the division, when no customer is named.", example = "500101")
                    @QueryParam("division")
                    String division) {
        return RoutingTrialForm.of(rules.tryOut(new RoutingQuestion(type, category, product, customer, division)));
    }
}

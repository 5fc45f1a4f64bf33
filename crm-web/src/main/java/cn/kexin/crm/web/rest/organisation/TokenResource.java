package cn.kexin.crm.web.rest.organisation;

import cn.kexin.crm.ejb.organisation.CreatedToken;
import cn.kexin.crm.ejb.organisation.TokenFacade;
import cn.kexin.crm.ejb.organisation.TokenRow;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.web.rest.AnswerNotKept;
import cn.kexin.crm.web.rest.ApiAuthentication;
import cn.kexin.crm.web.rest.PageOf;
import cn.kexin.crm.web.rest.PageQuery;
import cn.kexin.crm.web.rest.Refusal;
import cn.kexin.crm.web.rest.Versions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A person's own tokens. */
@Path("tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "session")
public class TokenResource {

    @EJB
    private TokenFacade tokens;

    @Inject
    private HttpServletRequest request;

    /** @param name what you call the token, to know it again */
    @Schema(name = "NewToken")
    public record NewToken(@Schema(required = true, maxLength = 80, example = "ERP") String name) {}

    /** A token; {@code token} itself is there only in the answer to its creation. */
    @Schema(name = "Token")
    public record TokenView(
            @Schema(example = "1050") long id,
            @Schema(example = "ERP") String name,
            @Schema(example = "2026-11-22T02:30:00Z") Instant createdAt,
            @Schema(nullable = true, description = "To the minute.") Instant lastUsedAt,
            @Schema(nullable = true, example = "kx_1nTb0Yv…", description = "Answered once, on creation.")
                    String token) {}

    @POST
    @AnswerNotKept
    @Operation(
            summary = "Create a token",
            description = "Only with HTTP Basic: a token cannot beget tokens. At most 20 are in force at a time.")
    @APIResponse(
            responseCode = "201",
            description = "Created; the token is answered this once.",
            content = @Content(schema = @Schema(implementation = TokenView.class)))
    public Response create(NewToken wanted, @Context UriInfo uri) {
        if (request.getAttribute(ApiAuthentication.BY_PASSWORD) == null) {
            throw new Refusal(403, "rest.error.tokenByToken");
        }
        CreatedToken created = tokens.create(wanted.name());
        TokenRow row = created.row();
        return Versions.created(
                uri.getAbsolutePathBuilder().path(Long.toString(row.id())).build(),
                view(row, created.token()),
                row.version());
    }

    @GET
    @Operation(summary = "List your tokens in force, newest first")
    public PageOf<TokenView> list(@BeanParam PageQuery query) {
        int first = query.toRequest().first();
        List<TokenRow> all = tokens.list();
        List<TokenRow> rows =
                all.stream().skip(first).limit(query.toRequest().size()).toList();
        return PageOf.of(query, new Page<>(rows, all.size()), row -> view(row, null));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read one of your tokens")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = TokenView.class)))
    public Response find(@PathParam("id") long id, @Context Request conditions) {
        TokenRow row = tokens.find(id);
        return Versions.ok(conditions, view(row, null), row.version());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revoke a token", description = "Needs If-Match.")
    @APIResponse(responseCode = "204", description = "It is refused from now on.")
    public void revoke(@PathParam("id") long id, @Context HttpHeaders headers) {
        tokens.revoke(id, Versions.required(headers));
    }

    private static TokenView view(TokenRow row, String token) {
        return new TokenView(row.id(), row.name(), row.createdAt(), row.lastUsedAt(), token);
    }
}

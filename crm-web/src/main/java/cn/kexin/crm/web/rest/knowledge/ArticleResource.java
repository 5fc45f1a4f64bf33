package cn.kexin.crm.web.rest.knowledge;

import cn.kexin.crm.domain.knowledge.ArticleKind;
import cn.kexin.crm.domain.knowledge.ArticleState;
import cn.kexin.crm.ejb.knowledge.ArticleFilter;
import cn.kexin.crm.ejb.knowledge.ArticleRow;
import cn.kexin.crm.ejb.knowledge.ArticleView;
import cn.kexin.crm.ejb.knowledge.KnowledgeFacade;
import cn.kexin.crm.web.rest.MemberName;
import cn.kexin.crm.web.rest.PageOf;
import cn.kexin.crm.web.rest.PageQuery;
import cn.kexin.crm.web.rest.Sorts;
import cn.kexin.crm.web.rest.Versions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the company knows (知识库): canned answers and articles. */
@Path("articles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles")
public class ArticleResource {

    @EJB
    private KnowledgeFacade knowledge;

    /** An article in a list. */
    @Schema(name = "ArticleBrief")
    public record Brief(
            long id,
            ArticleKind kind,
            @Schema(description = "Others than published ones are found by those who write.") ArticleState state,
            @Schema(example = "出水电阻率偏低怎么办") String title,
            @Schema(example = "zh", description = "zh or en.") String language,
            List<String> tags,
            @Schema(nullable = true, description = "When somebody last found that it holds.") LocalDate checkedOn,
            Instant changedAt,
            @Schema(example = "12", description = "How often it was used to answer.") long uses) {

        static Brief of(ArticleRow row) {
            return new Brief(
                    row.id(),
                    row.kind(),
                    row.state(),
                    row.title(),
                    row.language(),
                    row.tags(),
                    row.checkedOn(),
                    row.changedAt(),
                    row.uses());
        }
    }

    /** An article with its text. */
    @Schema(name = "Article")
    public record Whole(
            Brief article,
            @Schema(description = "Its text, blanks left open.") String body,
            @Schema(description = "Codes of case types for which it is offered first.") List<String> caseTypes,
            @Schema(description = "Products for which it is offered first.") List<String> products) {}

    @GET
    @Sorts({"title", "uses", "changedAt", "checkedOn"})
    @MemberName(command = "text", member = "q")
    @Operation(summary = "Search articles", description = "What is used most first unless asked otherwise.")
    public PageOf<Brief> list(
            @BeanParam PageQuery query,
            @Parameter(description = "Words of title, tags, products or text.", example = "电阻率") @QueryParam("q")
                    String text,
            @QueryParam("kind") ArticleKind kind,
            @QueryParam("state") ArticleState state,
            @Parameter(description = "Code of a case type.", example = "SERVICE_REQUEST") @QueryParam("caseType")
                    String caseType,
            @Parameter(description = "zh or en.", example = "zh") @QueryParam("language") String language) {
        ArticleFilter filter = new ArticleFilter(text, kind, state, caseType, language);
        return PageOf.of(query, knowledge.list(filter, query.toRequest()), Brief::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read an article")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = Whole.class)))
    public Response find(@PathParam("id") long id, @Context Request conditions) {
        ArticleView view = knowledge.find(id);
        Whole whole = new Whole(Brief.of(view.row()), view.body(), view.caseTypes(), view.products());
        return Versions.ok(conditions, whole, view.version());
    }
}

package cn.kexin.crm.web.rest.search;

import cn.kexin.crm.domain.shared.FoundBy;
import cn.kexin.crm.ejb.shared.SearchHit;
import cn.kexin.crm.ejb.shared.SearchSource;
import cn.kexin.crm.web.rest.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The search over everything that the caller may see. */
@Path("search")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
public class SearchResource {

    private static final int MOST = 50;
    private static final int LONGEST = 100;

    @Inject
    @Any
    private Instance<SearchSource> sources;

    /** What was found. */
    @Schema(name = "SearchHits")
    public record Hits(List<Hit> items) {}

    /** One thing found. */
    @Schema(name = "SearchHit")
    public record Hit(
            @Schema(example = "customer") String type,
            long id,
            @Schema(nullable = true, example = "KH-000001") String number,
            @Schema(example = "重庆长江建工集团有限公司") String title,
            @Schema(nullable = true, example = "重庆 · 重庆办事处 · 李晓梅") String detail,
            @Schema(nullable = true, description = "What it was found by, where the title does not show it.")
                    FoundBy foundBy,
            @Schema(nullable = true, description = "The former name or other text by which it was found.")
                    String matched,
            @Schema(nullable = true, description = "The customer of a contact person.") Long customerId) {

        static Hit of(SearchHit hit) {
            return new Hit(
                    hit.type(),
                    hit.id(),
                    hit.number(),
                    hit.title(),
                    hit.detail(),
                    hit.foundBy(),
                    hit.matched(),
                    hit.customerId());
        }
    }

    @GET
    @Operation(summary = "Search everything", description = "By type, the best hits of each type first.")
    public Hits search(
            @Parameter(required = true, description = "Any part of a name, pinyin, phone or number.", example = "cjjg")
                    @QueryParam("q")
                    String text,
            @Parameter(description = "Most hits of each type, 1 to 50.") @QueryParam("limit") @DefaultValue("20")
                    int limit) {
        Refusal refusal = new Refusal(400, "rest.error.parameters");
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw refusal.at("q", "rest.error.searchText", LONGEST);
        }
        if (limit < 1 || limit > MOST) {
            throw refusal.at("limit", "rest.error.searchLimit", MOST);
        }
        return new Hits(sources.stream()
                .sorted(Comparator.comparingInt(SearchSource::place))
                .flatMap(source -> source.search(text, limit).stream())
                .map(Hit::of)
                .toList());
    }
}

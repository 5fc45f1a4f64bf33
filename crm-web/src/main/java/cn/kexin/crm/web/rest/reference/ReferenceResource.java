package cn.kexin.crm.web.rest.reference;

import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.reference.Division;
import cn.kexin.crm.ejb.reference.Divisions;
import cn.kexin.crm.ejb.reference.Industries;
import cn.kexin.crm.ejb.reference.Industry;
import cn.kexin.crm.web.rest.Refusal;
import cn.kexin.crm.web.rest.Versions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Administrative divisions and industries, for systems that fill customers in. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reference")
public class ReferenceResource {

    private static final int MOST = 50;
    private static final int LONGEST = 100;

    @Inject
    private Divisions divisions;

    @Inject
    private Industries industries;

    /** An administrative division. */
    @Schema(name = "Division")
    public record DivisionView(
            @Schema(example = "320106") String code,
            Division.Level level,
            @Schema(example = "鼓楼区") String name,
            @Schema(example = "江苏省南京市鼓楼区", description = "Big to small.") String path,
            @Schema(example = "Gulou District, Nanjing, Jiangsu", description = "Small to big.") String englishPath) {

        static DivisionView of(Division division) {
            return new DivisionView(
                    division.code(), division.level(), division.name(), division.path(), division.englishPath());
        }
    }

    /** Divisions in their order. */
    @Schema(name = "DivisionList")
    public record DivisionList(List<DivisionView> items) {}

    /** An industry of GB/T 4754-2017. */
    @Schema(name = "Industry")
    public record IndustryView(
            @Schema(example = "48", description = "A letter for a section, two digits for a division.") String code,
            @Schema(example = "E") String section,
            @Schema(example = "土木工程建筑业") String name,
            @Schema(example = "Civil engineering") String english) {

        static IndustryView of(Industry industry) {
            return new IndustryView(industry.code(), industry.section(), industry.name(), industry.english());
        }
    }

    /** Industries in their order. */
    @Schema(name = "IndustryList")
    public record IndustryList(List<IndustryView> items) {}

    @GET
    @Path("divisions")
    @Operation(
            summary = "List administrative divisions",
            description = "The provinces; those right below one; or the likeliest 50 for what somebody types.")
    public DivisionList divisions(
            @Parameter(description = "Code of the division above.", example = "32") @QueryParam("parent") String parent,
            @Parameter(description = "Part of a name or path, pinyin or initials.", example = "gulou") @QueryParam("q")
                    String text) {
        List<Division> found = text == null ? divisions.below(parent) : divisions.suggest(checked(text), MOST);
        return new DivisionList(found.stream()
                .filter(each -> text == null || parent == null || each.code().startsWith(parent))
                .map(DivisionView::of)
                .toList());
    }

    @GET
    @Path("divisions/{code}")
    @Operation(summary = "Read an administrative division")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = DivisionView.class)))
    public Response division(@PathParam("code") String code, @Context Request conditions) {
        DivisionView found =
                divisions.find(code).map(DivisionView::of).orElseThrow(() -> new NotFoundException("division", code));
        return Versions.ok(conditions, found, Integer.toUnsignedLong(found.hashCode()));
    }

    @GET
    @Path("industries")
    @Operation(
            summary = "List industries",
            description = "Every section with its divisions, or the likeliest 50 for what somebody types.")
    public IndustryList industries(
            @Parameter(description = "Words for an industry.", example = "市政") @QueryParam("q") String text) {
        List<Industry> found = text == null ? industries.all() : industries.suggest(checked(text), MOST);
        return new IndustryList(found.stream().map(IndustryView::of).toList());
    }

    private static String checked(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new Refusal(400, "rest.error.parameters").at("q", "rest.error.searchText", LONGEST);
        }
        return text;
    }
}

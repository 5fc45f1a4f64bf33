package cn.kexin.crm.web.rest.organisation;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.UnitType;
import cn.kexin.crm.ejb.organisation.StructureFacade;
import cn.kexin.crm.ejb.shared.Ref;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Units and people. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisation")
public class OrganisationResource {

    @EJB
    private StructureFacade structure;

    /** A unit of the company. */
    @Schema(name = "Unit")
    public record UnitView(
            @Schema(example = "1001") long id,
            @Schema(example = "HQ") String code,
            @Schema(example = "总部") String name,
            UnitType type,
            @Schema(nullable = true) Named parent,
            @Schema(example = "CN", description = "Code of the working calendar.") String calendar,
            @Schema(nullable = true) Named head,
            boolean active) {}

    /** A person of the company. */
    @Schema(name = "Person")
    public record PersonView(
            @Schema(example = "1003") long id,
            @Schema(example = "sales") String username,
            @Schema(example = "王芳") String name,
            Named unit,
            @Schema(nullable = true) String email,
            @Schema(nullable = true) String phone,
            boolean active) {

        static PersonView of(StructureFacade.PersonEntry row) {
            return new PersonView(
                    row.id(), row.username(), row.name(), Named.of(row.unit()), row.email(), row.phone(), row.active());
        }
    }

    /**
     * A unit or person by the way.
     *
     * @param code a unit's code or a person's sign-in name
     */
    @Schema(name = "Named")
    public record Named(@Schema(example = "HQ") String code, @Schema(example = "总部") String name) {

        static Named of(Ref ref) {
            return ref == null ? null : new Named(ref.code(), ref.name());
        }

        /** @return null for no code */
        public static Named of(String code, String name) {
            return code == null ? null : new Named(code, name);
        }
    }

    @GET
    @Path("units")
    @Sorts({"code", "name", "type"})
    @Operation(summary = "List units", description = "Sorted by code unless asked otherwise (code, name, type).")
    public PageOf<UnitView> units(
            @BeanParam PageQuery query,
            @Parameter(description = "Part of code or name.") @QueryParam("q") String text,
            @QueryParam("type") UnitType type,
            @Parameter(description = "Code of the unit directly above.") @QueryParam("parent") String parent,
            @QueryParam("active") Boolean active) {
        return PageOf.of(
                query,
                structure.units(new StructureFacade.UnitFilter(text, type, parent, active), query.toRequest()),
                OrganisationResource::view);
    }

    @GET
    @Path("units/{code}")
    @Operation(summary = "Read a unit")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = UnitView.class)))
    public Response unit(@PathParam("code") String code, @Context Request conditions) {
        StructureFacade.UnitEntry row = structure.unit(code);
        return Versions.ok(conditions, view(row), row.version());
    }

    @GET
    @Path("people")
    @Sorts({"username", "name"})
    @Operation(summary = "List people", description = "Sorted by username unless asked otherwise (username, name).")
    public PageOf<PersonView> people(
            @BeanParam PageQuery query,
            @Parameter(description = "Part of sign-in name or name.") @QueryParam("q") String text,
            @Parameter(description = "Code of the home unit.") @QueryParam("unit") String unit,
            @Parameter(description = "A role held anywhere.") @QueryParam("role") Role role,
            @QueryParam("active") Boolean active) {
        return PageOf.of(
                query,
                structure.people(new StructureFacade.PersonFilter(text, unit, role, active), query.toRequest()),
                PersonView::of);
    }

    private static UnitView view(StructureFacade.UnitEntry row) {
        return new UnitView(
                row.id(),
                row.code(),
                row.name(),
                row.type(),
                Named.of(row.parent()),
                row.calendar(),
                Named.of(row.head()),
                row.active());
    }
}

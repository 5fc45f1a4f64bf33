package cn.kexin.crm.web.rest.organisation;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.organisation.StructureFacade;
import cn.kexin.crm.web.rest.organisation.OrganisationResource.Named;
import cn.kexin.crm.web.rest.organisation.OrganisationResource.PersonView;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is calling. */
@Path("me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "session")
public class MeResource {

    @EJB
    private StructureFacade structure;

    @Inject
    private Permissions permissions;

    /**
     * @param units the units in which a role is held
     * @param roles each role with where it is held and by whose delegation
     * @param permissions what may be called, as {@code <facade>.<operation>}
     */
    @Schema(name = "Me")
    public record Me(PersonView person, List<Named> units, List<RoleView> roles, List<String> permissions) {}

    /** A role held in a unit; it reaches the units below as well. */
    @Schema(name = "HeldRole")
    public record RoleView(
            Role role,
            Named unit,
            @Schema(nullable = true, description = "Whose role it is, when acting for somebody.") Named delegatedBy) {}

    @GET
    @Operation(summary = "Read who you are and what you may do")
    public Me me() {
        StructureFacade.Myself myself = structure.myself();
        List<RoleView> roles = myself.held().stream()
                .map(held -> new RoleView(held.role(), Named.of(held.unit()), Named.of(held.delegatedBy())))
                .toList();
        return new Me(
                PersonView.of(myself.person()),
                roles.stream().map(RoleView::unit).distinct().toList(),
                roles,
                permissions.of(myself.held().stream()
                        .map(StructureFacade.HeldRole::role)
                        .toList()));
    }
}

package cn.kexin.crm.web.rest.project;

import cn.kexin.crm.ejb.project.ProjectFacade;
import cn.kexin.crm.ejb.project.ProjectView;
import cn.kexin.crm.web.rest.MergePatch;
import cn.kexin.crm.web.rest.PageOf;
import cn.kexin.crm.web.rest.PageQuery;
import cn.kexin.crm.web.rest.Versions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.BeanParam;
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

/** Records of projects. */
@Path("projects")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "projects")
public class ProjectResource {

    @EJB
    private ProjectFacade projects;

    @GET
    @Operation(summary = "List projects", description = "The next milestone first unless asked otherwise.")
    public PageOf<ProjectBrief> list(@BeanParam PageQuery query, @BeanParam ProjectQuery filter) {
        return PageOf.of(query, projects.list(filter.toFilter(), query.toRequest()), ProjectBrief::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a project's record")
    @APIResponse(
            responseCode = "200",
            description = "With its ETag.",
            content = @Content(schema = @Schema(implementation = ProjectForm.class)))
    public Response find(@PathParam("id") long id, @Context Request conditions) {
        ProjectView view = projects.find(id);
        return Versions.ok(conditions, ProjectForm.of(view), view.row().version());
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Change a project's record",
            description =
                    "Needs If-Match; members that are not named stay, a list that is named is replaced: its elements"
                            + " with an id are changed, those without are new, those not in it are removed.")
    @APIResponse(
            responseCode = "200",
            description = "With its new ETag.",
            content = @Content(schema = @Schema(implementation = ProjectForm.class)))
    public Response change(@PathParam("id") long id, MergePatch patch, @Context HttpHeaders headers) {
        long version = Versions.required(headers);
        projects.save(patch.onto(ProjectBody.of(projects.find(id))).toCommand(id, version));
        ProjectView view = projects.find(id);
        return Versions.ok(ProjectForm.of(view), view.row().version());
    }
}

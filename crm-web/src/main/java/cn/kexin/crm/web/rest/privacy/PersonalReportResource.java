package cn.kexin.crm.web.rest.privacy;

import cn.kexin.crm.ejb.privacy.DataRequestFacade;
import cn.kexin.crm.ejb.privacy.PersonalReport;
import cn.kexin.crm.web.privacy.ReportJson;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything held about the person of a request, as the file that they are given (个人信息保护法 art. 45). */
@Path("data-requests/{id}/report")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "privacy")
public class PersonalReportResource {

    @EJB
    private DataRequestFacade requests;

    @Inject
    private ReportJson json;

    @GET
    @Operation(
            summary = "Take the report of a request",
            description = "Only for requests to see or to have it; that it was taken is written down. 409 for others.")
    @APIResponse(
            responseCode = "200",
            description = "request, madeAt, person, and sections of facts; fields and enums by their codes.",
            content = @Content(schema = @Schema(implementation = Object.class)))
    public Response take(@PathParam("id") long id) {
        PersonalReport report = requests.report(id, true);
        StreamingOutput body = out -> json.write(report, out);
        return Response.ok(body, MediaType.APPLICATION_JSON + ";charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + report.request().number() + ".json\"")
                .build();
    }
}

package cn.kexin.crm.web.rest.project;

import cn.kexin.crm.ejb.project.ProjectFilter;
import cn.kexin.crm.web.rest.Sorts;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which projects are asked for; what is not given does not matter. */
@Sorts({"number", "subject", "customerName", "stage", "award", "contract", "nextPlannedOn", "unitName"})
public class ProjectQuery {

    @Parameter(description = "Part of number, subject, customer's name, contract number or serial number.")
    @QueryParam("q")
    private String text;

    @Parameter(description = "Code of the case type.", example = "CONSTRUCTION_PROJECT")
    @QueryParam("type")
    private String type;

    @QueryParam("stage")
    private String stage;

    @QueryParam("customerId")
    private Long customerId;

    @Parameter(description = "Only those whose case is not closed.")
    @QueryParam("open")
    private Boolean open;

    @Parameter(description = "Only those whose next milestone lies in the past.")
    @QueryParam("late")
    private Boolean late;

    ProjectFilter toFilter() {
        return new ProjectFilter(text, type, stage, customerId, Boolean.TRUE.equals(open), Boolean.TRUE.equals(late));
    }
}

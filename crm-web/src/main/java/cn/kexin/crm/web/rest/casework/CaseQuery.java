package cn.kexin.crm.web.rest.casework;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.ejb.casework.CaseFilter;
import cn.kexin.crm.web.rest.Sorts;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which cases are asked for; what is not given does not matter. */
@Sorts({
    "number",
    "customerName",
    "subject",
    "priority",
    "stage",
    "unitName",
    "personName",
    "openedAt",
    "dueAt",
    "resolvedAt",
    "closedAt"
})
public class CaseQuery {

    @Parameter(description = "Part of number, subject or the customer's name.")
    @QueryParam("q")
    private String text;

    @Parameter(description = "Code of the case type.", example = "SERVICE_REQUEST")
    @QueryParam("type")
    private String type;

    @QueryParam("category")
    private String category;

    @QueryParam("stage")
    private String stage;

    @Parameter(description = "Kind of the stage; may be given several times.")
    @QueryParam("status")
    private List<StageKind> statuses;

    @QueryParam("priority")
    private Priority priority;

    @QueryParam("customerId")
    private Long customerId;

    @Parameter(description = "Code of the responsible unit.")
    @QueryParam("unit")
    private String unit;

    @Parameter(description = "Sign-in name of the responsible person.")
    @QueryParam("person")
    private String person;

    @Parameter(description = "Sign-in name of the one who is the face to the customer.")
    @QueryParam("owner")
    private String owner;

    @Parameter(description = "Only those that nobody has taken.")
    @QueryParam("unassigned")
    private Boolean unassigned;

    @Parameter(description = "Only those whose earliest open deadline has passed.")
    @QueryParam("overdue")
    private Boolean overdue;

    @QueryParam("openedFrom")
    private Instant openedFrom;

    @QueryParam("openedBefore")
    private Instant openedBefore;

    CaseFilter toFilter() {
        Set<StageKind> kinds = statuses == null || statuses.isEmpty() ? Set.of() : EnumSet.copyOf(statuses);
        return new CaseFilter(
                text,
                type,
                category,
                stage,
                kinds,
                priority,
                customerId,
                unit,
                person,
                owner,
                Boolean.TRUE.equals(unassigned),
                Boolean.TRUE.equals(overdue),
                openedFrom,
                openedBefore);
    }
}

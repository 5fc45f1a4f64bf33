package cn.kexin.crm.web.rest.visit;

import cn.kexin.crm.ejb.visit.VisitFilter;
import cn.kexin.crm.web.rest.Sorts;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which return visits are asked for; what is not given does not matter. */
@Sorts({"dueOn", "division", "customer"})
public class VisitQuery {

    @QueryParam("customerId")
    private Long customerId;

    @Parameter(description = "How they stand to today.")
    @QueryParam("when")
    private VisitFilter.When when;

    @Parameter(description = "Code of the unit that organises them.", example = "CUSTOMER")
    @QueryParam("unit")
    private String unit;

    @Parameter(description = "Code of a division (GB/T 2260) in which they are.", example = "5001")
    @QueryParam("division")
    private String division;

    @Parameter(description = "The first last day.")
    @QueryParam("dueFrom")
    private LocalDate dueFrom;

    @Parameter(description = "The last such day.")
    @QueryParam("dueTo")
    private LocalDate dueTo;

    VisitFilter toFilter() {
        return new VisitFilter(customerId, when, unit, division, dueFrom, dueTo);
    }
}

package cn.kexin.crm.web.assessment;

import cn.kexin.crm.domain.assessment.AppealRequest;
import cn.kexin.crm.ejb.assessment.MeasuredRow;
import cn.kexin.crm.ejb.assessment.RaiseAppeal;
import cn.kexin.crm.ejb.assessment.ScorecardFacade;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** An appeal about one or more of the rows on the scorecard's page. */
@Named
@ViewScoped
public class AppealForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ScorecardFacade scorecards;

    @Inject
    private ScorecardPage page;

    /** Of a class that Faces can make anew. */
    private List<Long> rows = new ArrayList<>();

    private AppealRequest request;
    private String reason;

    /** Opens the dialog with one row chosen; the others that are shown can be added. */
    public void begin(MeasuredRow row) {
        rows = new ArrayList<>(List.of(row.rowId()));
        request = getRequests().get(0);
        reason = null;
    }

    public String submit() {
        String measure = page.getRows().getChosen().code();
        scorecards.appeal(page.getId(), new RaiseAppeal(measure, request, rows, reason));
        return page.done("assessment.appeal.raised");
    }

    /** @return what can be asked for about rows of the chosen indicator; empty when there is no appeal */
    public List<AppealRequest> getRequests() {
        return page.getRows().getChosen().appeals();
    }

    /** @return the rows shown that an appeal can be about */
    public List<MeasuredRow> getAppealable() {
        return page.getRows().getPage().rows().stream()
                .filter(MeasuredRow::evidence)
                .toList();
    }

    public List<Long> getRows() {
        return rows;
    }

    public void setRows(List<Long> rows) {
        this.rows = rows == null ? new ArrayList<>() : new ArrayList<>(rows);
    }

    public AppealRequest getRequest() {
        return request;
    }

    public void setRequest(AppealRequest request) {
        this.request = request;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

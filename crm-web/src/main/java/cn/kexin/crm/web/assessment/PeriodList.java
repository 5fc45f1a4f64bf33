package cn.kexin.crm.web.assessment;

import cn.kexin.crm.ejb.assessment.AssessmentFacade;
import cn.kexin.crm.ejb.assessment.ImprovementRow;
import cn.kexin.crm.ejb.assessment.PeriodRow;
import cn.kexin.crm.ejb.assessment.ScorecardFacade;
import cn.kexin.crm.ejb.assessment.ScorecardRow;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.web.shared.LazyRows;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The periods, what waits for a decision, and what is being improved. */
@Named
@ViewScoped
public class PeriodList implements Serializable {

    private static final long serialVersionUID = 1L;
    /** The first improvement plans to fall due; a page of their own shows all. */
    private static final int PLANS = 6;

    private static final int MINE = 6;

    @EJB
    private AssessmentFacade assessment;

    @EJB
    private ScorecardFacade scorecards;

    private final LazyRows<PeriodRow> rows = new LazyRows<>(page -> assessment.list(page), PeriodRow::id);
    private long openAppeals;
    private List<ImprovementRow> improvements = List.of();
    private Page<ScorecardRow> mine = new Page<>(List.of(), 0);

    public void load() {
        mine = scorecards.awaitingMe(new PageRequest(0, MINE, null));
        openAppeals = scorecards.openAppeals(new PageRequest(0, 1, null)).total();
        improvements = scorecards.openImprovements().stream().limit(PLANS).toList();
    }

    /** @return cards that wait for the person's explanation */
    public Page<ScorecardRow> getMine() {
        return mine;
    }

    public LazyRows<PeriodRow> getRows() {
        return rows;
    }

    public long getOpenAppeals() {
        return openAppeals;
    }

    public List<ImprovementRow> getImprovements() {
        return improvements;
    }
}

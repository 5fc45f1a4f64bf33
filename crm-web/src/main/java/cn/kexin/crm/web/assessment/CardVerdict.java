package cn.kexin.crm.web.assessment;

import cn.kexin.crm.domain.assessment.RewardKind;
import cn.kexin.crm.ejb.assessment.ScorecardFacade;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;

/** What the customer department adds to a scorecard: points for what no measure sees, a reward or a penalty. */
@Named
@ViewScoped
public class CardVerdict implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ScorecardFacade scorecards;

    @Inject
    private ScorecardPage page;

    private BigDecimal points;
    private BigDecimal amount;
    private RewardKind kind = RewardKind.REWARD;
    private String reason;

    public String mark() {
        scorecards.mark(page.getId(), page.getCard().row().version(), points, reason);
        return page.done("assessment.mark.given");
    }

    public String reward() {
        scorecards.reward(page.getId(), page.getCard().row().version(), kind, amount, reason);
        return page.done("assessment.reward.proposed");
    }

    public BigDecimal getPoints() {
        return points;
    }

    public void setPoints(BigDecimal points) {
        this.points = points;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public RewardKind getKind() {
        return kind;
    }

    public void setKind(RewardKind kind) {
        this.kind = kind;
    }

    public RewardKind[] getKinds() {
        return RewardKind.values();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

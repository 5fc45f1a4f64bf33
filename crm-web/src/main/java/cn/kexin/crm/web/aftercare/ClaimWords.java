package cn.kexin.crm.web.aftercare;

import cn.kexin.crm.domain.aftercare.CostKind;
import cn.kexin.crm.domain.aftercare.RecourseAgainst;
import cn.kexin.crm.domain.aftercare.RecourseState;
import cn.kexin.crm.ejb.aftercare.ClaimRow;
import cn.kexin.crm.ejb.aftercare.PartCost;
import cn.kexin.crm.ejb.aftercare.RecourseRow;
import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;

/** Claims in the reader's words. */
@Named
@RequestScoped
public class ClaimWords {

    @Inject
    private Texts texts;

    public CostKind[] getKinds() {
        return CostKind.values();
    }

    public RecourseAgainst[] getAgainst() {
        return RecourseAgainst.values();
    }

    public String tone(ClaimRow row) {
        return row.cover().isCovered() ? "ok" : "bad";
    }

    public String icon(ClaimRow row) {
        return row.cover().isCovered() ? "pi-check" : "pi-times";
    }

    public String state(ClaimRow row) {
        return texts.of(row.cover().isCovered() ? "aftercare.claim.covered" : "aftercare.claim.notCovered");
    }

    /** @return why it is covered or not on the day of the report */
    public String reason(ClaimRow row) {
        return switch (row.cover()) {
            case COVERED, EXPIRED, LAST_DAY_OF_REST ->
                texts.of("aftercare.cover." + row.cover(), row.coveredUntil(), row.reportedOn());
            case BEFORE_ACCEPTANCE, NO_ITEM -> texts.of("aftercare.cover." + row.cover());
        };
    }

    public String tone(RecourseRow row) {
        return switch (row.state()) {
            case CLAIMED -> "warn";
            case AGREED -> "on";
            case RECOVERED -> "ok";
            case WAIVED -> "";
        };
    }

    /** @return where a recourse may go, in the order in which they are declared */
    public List<RecourseState> next(RecourseRow row) {
        return row.state().next().stream().sorted().toList();
    }

    /** @return what remains of the cost when what came back is taken off */
    public BigDecimal net(PartCost cost) {
        return cost.amount().subtract(cost.recovered());
    }
}

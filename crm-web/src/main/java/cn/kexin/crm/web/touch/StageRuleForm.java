package cn.kexin.crm.web.touch;

import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.ejb.touch.StageFacade.Demand;
import cn.kexin.crm.ejb.touch.StageRuleRow;
import java.io.Serializable;

/** What one stage asks for, as typed. */
public class StageRuleForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long version;
    private final RelationshipStage stage;
    private int periodDays;
    private int touchesIn;
    private int touchesOut;
    private int activeMonths;
    private int knownPeople;
    private boolean profileNeeded;
    private int settledMatters;

    StageRuleForm(StageRuleRow row) {
        version = row.version();
        stage = row.stage();
        periodDays = row.demand().periodDays();
        touchesIn = row.demand().touchesIn();
        touchesOut = row.demand().touchesOut();
        activeMonths = row.demand().activeMonths();
        knownPeople = row.demand().knownPeople();
        profileNeeded = row.demand().profileNeeded();
        settledMatters = row.demand().settledMatters();
    }

    Demand toDemand() {
        return new Demand(periodDays, touchesIn, touchesOut, activeMonths, knownPeople, profileNeeded, settledMatters);
    }

    public long getVersion() {
        return version;
    }

    public RelationshipStage getStage() {
        return stage;
    }

    public int getPeriodDays() {
        return periodDays;
    }

    public void setPeriodDays(int periodDays) {
        this.periodDays = periodDays;
    }

    public int getTouchesIn() {
        return touchesIn;
    }

    public void setTouchesIn(int touchesIn) {
        this.touchesIn = touchesIn;
    }

    public int getTouchesOut() {
        return touchesOut;
    }

    public void setTouchesOut(int touchesOut) {
        this.touchesOut = touchesOut;
    }

    public int getActiveMonths() {
        return activeMonths;
    }

    public void setActiveMonths(int activeMonths) {
        this.activeMonths = activeMonths;
    }

    public int getKnownPeople() {
        return knownPeople;
    }

    public void setKnownPeople(int knownPeople) {
        this.knownPeople = knownPeople;
    }

    public boolean isProfileNeeded() {
        return profileNeeded;
    }

    public void setProfileNeeded(boolean profileNeeded) {
        this.profileNeeded = profileNeeded;
    }

    public int getSettledMatters() {
        return settledMatters;
    }

    public void setSettledMatters(int settledMatters) {
        this.settledMatters = settledMatters;
    }
}

package cn.kexin.crm.web.aftercare;

import cn.kexin.crm.domain.aftercare.YearlySeason;
import cn.kexin.crm.ejb.aftercare.SeasonCommand;
import cn.kexin.crm.ejb.aftercare.SeasonRow;
import cn.kexin.crm.ejb.reference.Division;
import java.io.Serializable;
import java.time.MonthDay;

/** When seasons are somewhere, as it is being changed. */
public class SeasonForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int COUNTY = 6;

    private final SeasonRow stored;
    private Division division;
    private boolean centralHeating = true;
    private MonthDay heatingBegins = MonthDay.of(11, 15);
    private MonthDay heatingEnds = MonthDay.of(3, 15);
    private MonthDay coolingBegins = MonthDay.of(6, 15);
    private MonthDay coolingEnds = MonthDay.of(8, 31);

    /** @param stored null for a new rule */
    SeasonForm(SeasonRow stored) {
        this.stored = stored;
        if (stored != null) {
            centralHeating = stored.centralHeating();
            take(stored.heating(), stored.cooling());
        }
    }

    private void take(YearlySeason heating, YearlySeason cooling) {
        heatingBegins = heating.begins();
        heatingEnds = heating.ends();
        coolingBegins = cooling.begins();
        coolingEnds = cooling.ends();
    }

    SeasonCommand toCommand() {
        String code = stored != null
                ? stored.divisionCode()
                : division == null
                        ? null
                        : division.code().substring(0, Math.min(division.code().length(), COUNTY));
        return new SeasonCommand(code, centralHeating, heatingBegins, heatingEnds, coolingBegins, coolingEnds);
    }

    /** @return the rule being changed, or null for a new one */
    public SeasonRow getStored() {
        return stored;
    }

    public Division getDivision() {
        return division;
    }

    public void setDivision(Division division) {
        this.division = division;
    }

    public boolean isCentralHeating() {
        return centralHeating;
    }

    public void setCentralHeating(boolean centralHeating) {
        this.centralHeating = centralHeating;
    }

    public MonthDay getHeatingBegins() {
        return heatingBegins;
    }

    public void setHeatingBegins(MonthDay heatingBegins) {
        this.heatingBegins = heatingBegins;
    }

    public MonthDay getHeatingEnds() {
        return heatingEnds;
    }

    public void setHeatingEnds(MonthDay heatingEnds) {
        this.heatingEnds = heatingEnds;
    }

    public MonthDay getCoolingBegins() {
        return coolingBegins;
    }

    public void setCoolingBegins(MonthDay coolingBegins) {
        this.coolingBegins = coolingBegins;
    }

    public MonthDay getCoolingEnds() {
        return coolingEnds;
    }

    public void setCoolingEnds(MonthDay coolingEnds) {
        this.coolingEnds = coolingEnds;
    }
}

package cn.kexin.crm.domain.aftercare;

import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** What the customer department has set about claims; there is one. */
@Entity
@Table(name = "claim_setting")
public class ClaimSetting extends BaseEntity {

    private static final int LONGEST = 120;

    @Column(name = "repeat_months", nullable = false)
    private int repeatMonths;

    protected ClaimSetting() {}

    /** @param months within which a further fault of the same is a repeated one, 1 to 120 */
    public void countRepeatsWithin(int months) {
        if (months < 1 || months > LONGEST) {
            throw BusinessRuleException.onField("repeatMonths", "aftercare.error.repeatMonths", LONGEST);
        }
        repeatMonths = months;
    }

    /** @return the first day on which an earlier claim still counts */
    public LocalDate since(LocalDate reportedOn) {
        return reportedOn.minusMonths(repeatMonths);
    }

    public int getRepeatMonths() {
        return repeatMonths;
    }
}

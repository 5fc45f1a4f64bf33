package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.process.ClockRule;
import cn.kexin.crm.ejb.casework.ClockView;
import java.io.Serializable;

/**
 * A clock of a case as its page shows it.
 *
 * @param clock the facts
 * @param name what is timed
 * @param target the target in words
 */
public record ClockLine(ClockView clock, String name, String target) implements Serializable {

    /** @return whether it is the time to the next word to the customer, which begins anew with each */
    public boolean word() {
        return ClockRule.WORD.equals(clock.code());
    }
}

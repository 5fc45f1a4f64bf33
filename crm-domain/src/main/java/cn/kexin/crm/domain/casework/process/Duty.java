package cn.kexin.crm.domain.casework.process;

import cn.kexin.crm.domain.shared.LocalName;
import java.io.Serializable;

/**
 * What has to be done in a stage, by whom, and what it must deliver.
 *
 * @param code unique within the definition
 * @param label what is to be done
 * @param deliverable what must be there afterwards
 * @param responsible who owes it; null means whoever is responsible for the case
 * @param workingMinutes own target in working minutes of the responsible unit; null for none
 * @param mandatory whether the stage cannot be left without it
 * @param answers whether doing it gives the customer the first answer; null counts as no
 */
public record Duty(
        String code,
        LocalName label,
        LocalName deliverable,
        Responsibility responsible,
        Integer workingMinutes,
        boolean mandatory,
        Boolean answers)
        implements Serializable {

    public Duty {
        answers = Boolean.TRUE.equals(answers);
    }

    /** @return whether something has to be there once it is done */
    public boolean delivers() {
        return deliverable != null
                && deliverable.zh() != null
                && !deliverable.zh().isBlank();
    }
}

package cn.kexin.crm.domain.casework.process;

/**
 * What has to be done in a stage, by whom, and what it must deliver.
 *
 * @param code unique within the definition
 * @param label what is to be done
 * @param deliverable what must be there afterwards
 * @param responsible who owes it; null means whoever is responsible for the case
 * @param workingMinutes own target in working minutes of the responsible unit; null for none
 * @param mandatory whether the stage cannot be left without it
 */
public record Duty(
        String code,
        Label label,
        Label deliverable,
        Responsibility responsible,
        Integer workingMinutes,
        boolean mandatory) {}

package cn.kexin.crm.ejb.service;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.StageKind;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An open case of a customer with its open duties. Stages and duties are codes of the definition with the given id.
 *
 * @param personName who is responsible, or null while it waits in the unit's queue
 * @param ownerName the one face to the customer, or null
 * @param caseDue the case's own earliest deadline; null while it is paused or nothing is due
 */
public record OwedCase(
        long id,
        String number,
        long definitionId,
        String type,
        String subject,
        Priority priority,
        String stage,
        StageKind status,
        String unitName,
        String personName,
        String ownerName,
        Instant caseDue,
        List<OwedTask> tasks)
        implements Serializable {

    /**
     * An open duty of it.
     *
     * @param stage the stage in which it is owed
     * @param title what is to be done, where the duty's code does not say it; else null
     * @param personName who is to do it, or null while it waits in the unit's queue
     * @param dueAt its own deadline, or null
     */
    public record OwedTask(String stage, String duty, String title, String unitName, String personName, Instant dueAt)
            implements Serializable {}

    /** @return the earliest deadline of the case and its duties, or null */
    public Instant dueAt() {
        return Stream.concat(
                        Stream.of(this).map(OwedCase::caseDue), tasks.stream().map(OwedTask::dueAt))
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }
}

package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.ClockState;
import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.TaskState;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.organisation.WorkingTime;
import cn.kexin.crm.ejb.casework.WorkRow;
import cn.kexin.crm.ejb.organisation.WorkingTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes rows of duties, adding how much working time is left by each unit's calendar; one statement for all. */
@ApplicationScoped
public class WorkRows {

    @Inject
    private WorkingTimes workingTimes;

    List<WorkRow> of(List<Tuple> found, Instant now) {
        Map<Long, WorkingTime> times = workingTimes.ofUnits(
                found.stream().map(t -> t.get("unitId", Long.class)).collect(Collectors.toSet()));
        return found.stream()
                .map(t -> row(t, now, times.get(t.get("unitId", Long.class))))
                .toList();
    }

    private static WorkRow row(Tuple t, Instant now, WorkingTime time) {
        Instant due = earlier(t.get("taskDue", Instant.class), t.get("caseDue", Instant.class));
        boolean paused = t.get("caseStatus", StageKind.class) == StageKind.WAITING;
        return new WorkRow(
                t.get("taskId", Long.class),
                t.get("version", Long.class),
                t.get("state", TaskState.class),
                t.get("duty", String.class),
                t.get("stage", String.class),
                t.get("definitionId", Long.class),
                t.get("caseId", Long.class),
                t.get("caseNumber", String.class),
                t.get("caseType", String.class),
                t.get("category", String.class),
                t.get("subject", String.class),
                t.get("priority", Priority.class),
                t.get("caseStatus", StageKind.class),
                t.get("customerId", Long.class),
                t.get("customerName", String.class),
                t.get("valueClass", ValueClass.class),
                t.get("core", Boolean.class),
                t.get("unitId", Long.class),
                t.get("unitName", String.class),
                t.get("personUsername", String.class),
                t.get("personName", String.class),
                t.get("openedAt", Instant.class),
                due,
                paused ? ClockState.PAUSED : ClockState.RUNNING,
                due == null ? null : left(now, due, time));
    }

    private static Long left(Instant now, Instant due, WorkingTime time) {
        return now.isAfter(due) ? -time.minutesBetween(due, now) : time.minutesBetween(now, due);
    }

    private static Instant earlier(Instant one, Instant other) {
        return Stream.of(one, other)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }
}

package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.ClockState;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.organisation.WorkingTime;
import cn.kexin.crm.ejb.casework.OpenDuty;
import cn.kexin.crm.ejb.casework.WorkRow;
import cn.kexin.crm.ejb.organisation.WorkingTimes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes rows of duties, adding how much working time is left by each unit's calendar; one statement for all. */
@ApplicationScoped
public class WorkRows {

    @Inject
    private WorkingTimes workingTimes;

    List<WorkRow> of(List<OpenDuty> found, Instant now) {
        Map<Long, WorkingTime> times =
                workingTimes.ofUnits(found.stream().map(OpenDuty::unitId).collect(Collectors.toSet()));
        return found.stream()
                .map(duty -> row(duty, now, times.get(duty.unitId())))
                .toList();
    }

    private static WorkRow row(OpenDuty d, Instant now, WorkingTime time) {
        boolean paused = d.caseStatus() == StageKind.WAITING;
        return new WorkRow(
                d,
                paused ? ClockState.PAUSED : ClockState.RUNNING,
                d.dueAt() == null ? null : left(now, d.dueAt(), time));
    }

    private static Long left(Instant now, Instant due, WorkingTime time) {
        return now.isAfter(due) ? -time.minutesBetween(due, now) : time.minutesBetween(now, due);
    }
}

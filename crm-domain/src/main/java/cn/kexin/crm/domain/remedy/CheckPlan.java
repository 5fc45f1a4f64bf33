package cn.kexin.crm.domain.remedy;

import cn.kexin.crm.domain.casework.Act;
import cn.kexin.crm.domain.casework.CaseTask;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.casework.ExtraDuties;
import cn.kexin.crm.domain.casework.ExtraDuty;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.casework.process.Responsibility;
import cn.kexin.crm.domain.casework.process.Stage;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.WorkingTime;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * When the effect of actions is checked, and by whom: it is owed by those who answer for the case once it is resolved, the
 * customer department for a complaint.
 */
final class CheckPlan {

    /** A further action is to be agreed within so many working days. */
    private static final int DAYS_TO_AGREE = 3;

    private CheckPlan() {}

    static EffectivenessCheck of(Remedy remedy, Act act) {
        CustomerCase theCase = remedy.getCustomerCase();
        Responsibility resolved = resolved(act.process());
        OrgUnit unit = resolved == null
                ? theCase.getUnit()
                : act.routing().unitFor(resolved, theCase.getCustomer(), theCase.getUnit());
        Role role = resolved == null ? theCase.getRole() : resolved.role();
        WorkingTime time = act.calendars().of(unit);
        LocalDate day = today(act, time).plusDays(remedy.getCheckAfterDays());
        CaseTask task = ExtraDuties.lay(
                theCase, act, duty(RemedyDuties.EFFECTIVENESS_CHECK, role, unit, null, day, time, act.at()));
        theCase.remedied(act, "CHECK_PLANNED", day.toString());
        return new EffectivenessCheck(remedy, task, remedy.attempt(), day);
    }

    private static Responsibility resolved(ProcessModel process) {
        return process.stages().stream()
                .filter(stage -> stage.kind() == StageKind.RESOLVED && stage.responsible() != null)
                .map(Stage::responsible)
                .findFirst()
                .orElse(null);
    }

    static void move(EffectivenessCheck check, Act act, LocalDate day, Person person) {
        CaseTask task = check.getTask();
        WorkingTime time = act.calendars().of(task.getUnit());
        if (day.isBefore(today(act, time))) {
            throw BusinessRuleException.onField("plannedOn", "remedy.error.past");
        }
        check.planFor(day);
        ExtraDuties.postpone(task, ExtraDuty.endOf(day, time), ExtraDuty.warningBefore(day, time, act.at()));
        if (person != null) {
            task.getCustomerCase().assignTask(act, task, task.getUnit(), person);
        }
    }

    static void requireTime(EffectivenessCheck check, Act act) {
        WorkingTime time = act.calendars().of(check.getTask().getUnit());
        if (today(act, time).isBefore(check.getPlannedOn())) {
            throw new BusinessRuleException("remedy.error.tooEarly", check.getPlannedOn());
        }
    }

    static void oweFurtherAction(CustomerCase theCase, Act act) {
        WorkingTime time = act.calendars().of(theCase.getUnit());
        LocalDate day = today(act, time);
        for (int left = DAYS_TO_AGREE; left > 0; left--) {
            day = time.nextWorkingDay(day);
        }
        ExtraDuties.lay(
                theCase,
                act,
                duty(
                        RemedyDuties.FURTHER_ACTION,
                        theCase.getRole(),
                        theCase.getUnit(),
                        theCase.getPerson(),
                        day,
                        time,
                        act.at()));
    }

    private static ExtraDuty duty(
            String code, Role role, OrgUnit unit, Person person, LocalDate day, WorkingTime time, Instant now) {
        return new ExtraDuty(
                code,
                null,
                role,
                unit,
                person,
                ExtraDuty.endOf(day, time),
                ExtraDuty.warningBefore(day, time, now),
                true);
    }

    private static LocalDate today(Act act, WorkingTime time) {
        return LocalDate.ofInstant(act.at(), time.zone());
    }
}

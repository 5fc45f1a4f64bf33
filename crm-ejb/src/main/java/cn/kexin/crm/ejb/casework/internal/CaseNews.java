package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.CaseTask;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.casework.Evidence;
import cn.kexin.crm.domain.casework.process.ClockRule;
import cn.kexin.crm.domain.casework.process.Duty;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.notification.NoticeKind;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.LocalName;
import cn.kexin.crm.ejb.notification.News;
import cn.kexin.crm.ejb.notification.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;

/** Tells people what happened to cases, from the evidence it leaves: whoever holds it now, or whose queue it waits in. */
@ApplicationScoped
public class CaseNews {

    static final String TYPE = "case";

    @Inject
    private Notices notices;

    /** @param evidence of what happens now, stored */
    void of(Evidence evidence, ProcessModel process) {
        if (evidence.getCorrectsSeq() != null) {
            return;
        }
        CustomerCase theCase = evidence.getCustomerCase();
        switch (evidence.getKind()) {
            case WARNED -> hold(news(NoticeKind.CLOCK_WARNED, evidence).about(clock(evidence, process)), theCase);
            case ESCALATED ->
                notices.tell(
                        news(NoticeKind.CLOCK_MISSED, evidence).about(clock(evidence, process)),
                        Role.valueOf(evidence.getNote()),
                        theCase.getUnit());
            case ROUTED, ASSIGNED, REASSIGNED ->
                hold(
                        news(theCase.getPerson() == null ? NoticeKind.CASE_QUEUED : NoticeKind.CASE_ASSIGNED, evidence),
                        theCase);
            case TASK_ASSIGNED ->
                theCase.getTasks().stream()
                        .filter(task -> task.isOpen()
                                && task.getDuty().equals(evidence.getSubject())
                                && Objects.equals(task.getPerson(), evidence.getPerson()))
                        .findFirst()
                        .ifPresent(task -> opened(task, evidence.getActor(), process));
            default -> {}
        }
    }

    /** @param task an open duty that somebody, or a unit, has to do from now on; its case is stored */
    void opened(CaseTask task, Person actor, ProcessModel process) {
        News news = News.of(
                        task.getPerson() == null ? NoticeKind.DUTY_QUEUED : NoticeKind.DUTY_ASSIGNED,
                        TYPE,
                        task.getCustomerCase().getId())
                .by(actor == null ? null : actor.getId())
                .about(process.duty(task.getStage(), task.getDuty())
                        .map(Duty::label)
                        .orElse(null));
        if (task.getPerson() == null) {
            notices.tell(news, task.getRole(), task.getUnit());
        } else {
            notices.tell(news, task.getPerson());
        }
    }

    private void hold(News news, CustomerCase theCase) {
        if (theCase.getPerson() == null) {
            notices.tell(news, theCase.getRole(), theCase.getUnit());
        } else {
            notices.tell(news, theCase.getPerson());
        }
    }

    private static News news(NoticeKind kind, Evidence evidence) {
        Person actor = evidence.getActor();
        return News.of(kind, TYPE, evidence.getCustomerCase().getId()).by(actor == null ? null : actor.getId());
    }

    private static LocalName clock(Evidence evidence, ProcessModel process) {
        return process.clock(evidence.getSubject()).map(ClockRule::label).orElse(null);
    }
}

package cn.kexin.crm.domain.casework;

/** What follows when a duty is not done by its own time: evidence of its own, left once, for it may never be done. */
final class DutyAlarm {

    private DutyAlarm() {}

    static void ring(CustomerCase theCase, Act act, CaseTask task) {
        if (task.noticeOverdue(act.at())) {
            act.log()
                    .accept(theCase.evidence(act, EvidenceKind.TASK_OVERDUE, task.getDueAt())
                            .about(task.getDuty())
                            .heldBy(task.getUnit(), task.getPerson())
                            .measured(false, null, null));
        }
    }
}

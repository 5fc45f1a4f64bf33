package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.TaskOutcome;
import cn.kexin.crm.ejb.casework.WorkFacade;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Takes and does the duties of the case on the page. */
@Named
@ViewScoped
public class CaseDuty implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private WorkFacade work;

    @Inject
    private CasePage page;

    private Long linked;
    private DutyLine chosen;
    private TaskOutcome outcome = TaskOutcome.DONE;
    private String note;

    /** Chooses the duty named in the address, when it is open and the reader's; to be called after the page was read. */
    public void open() {
        if (linked != null) {
            choose(linked);
        }
    }

    /** Remembers which duty is to be done. */
    public void choose(Long taskId) {
        chosen = page.getDuties().stream()
                .filter(line -> line.task().id() == taskId && line.doable())
                .findFirst()
                .orElse(null);
        note = null;
        outcome = TaskOutcome.DONE;
    }

    public void submit() {
        DutyLine duty = chosen;
        if (duty == null) {
            return;
        }
        page.doing(
                seen -> work.complete(duty.task().id(), duty.task().version(), outcome.name(), note),
                "casework.duty.completed");
        chosen = null;
    }

    public void take(DutyLine duty) {
        page.doing(seen -> work.take(duty.task().id(), duty.task().version()), "casework.duty.taken");
    }

    public DutyLine getChosen() {
        return chosen;
    }

    public TaskOutcome[] getOutcomes() {
        return TaskOutcome.values();
    }

    public Long getLinked() {
        return linked;
    }

    public void setLinked(Long linked) {
        this.linked = linked;
    }

    public TaskOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(TaskOutcome outcome) {
        this.outcome = outcome;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}

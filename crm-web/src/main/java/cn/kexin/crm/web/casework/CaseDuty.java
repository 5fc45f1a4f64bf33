package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.WorkFacade;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Takes and does the duties of the case on the page. */
@Named
@ViewScoped
public class CaseDuty implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What may have come of a duty; other systems may report further ones. */
    private static final List<String> OUTCOMES = List.of("DONE", "PARTLY", "NOT_NEEDED");

    @EJB
    private WorkFacade work;

    @Inject
    private CasePage page;

    private Long linked;
    private DutyLine chosen;
    private String outcome = OUTCOMES.get(0);
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
        outcome = OUTCOMES.get(0);
    }

    public void submit() {
        DutyLine duty = chosen;
        if (duty == null) {
            return;
        }
        page.doing(
                seen -> work.complete(duty.task().id(), duty.task().version(), outcome, note),
                "casework.duty.completed");
        chosen = null;
    }

    public void take(DutyLine duty) {
        page.doing(seen -> work.take(duty.task().id(), duty.task().version()), "casework.duty.taken");
    }

    public DutyLine getChosen() {
        return chosen;
    }

    public List<String> getOutcomes() {
        return OUTCOMES;
    }

    public Long getLinked() {
        return linked;
    }

    public void setLinked(Long linked) {
        this.linked = linked;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}

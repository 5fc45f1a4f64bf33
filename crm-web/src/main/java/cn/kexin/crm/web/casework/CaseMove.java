package cn.kexin.crm.web.casework;

import cn.kexin.crm.ejb.casework.CaseworkFacade;
import cn.kexin.crm.ejb.casework.MoveCase;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** Moves the case on the page to another stage, after asking for a note. */
@Named
@ViewScoped
public class CaseMove implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private CaseworkFacade casework;

    @Inject
    private CasePage page;

    private String to;
    private String label;
    private boolean noteRequired;
    private boolean confirms;
    private String note;

    /** Remembers which way is to be taken; a note typed for it before stays. */
    public void choose(MoveLine move) {
        if (!move.transition().to().equals(to)) {
            note = null;
        }
        to = move.transition().to();
        label = move.label();
        noteRequired = move.transition().noteRequired();
        confirms = move.transition().confirms();
    }

    public void submit() {
        page.doing(
                seen -> casework.transition(
                        new MoveCase(page.getId(), seen.row().version(), to, note)),
                "casework.case.moved");
        note = null;
    }

    public String getLabel() {
        return label;
    }

    public boolean isNoteRequired() {
        return noteRequired;
    }

    public boolean isConfirms() {
        return confirms;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}

package cn.kexin.crm.web.process;

import cn.kexin.crm.domain.casework.process.Transition;
import cn.kexin.crm.web.shared.LabelForm;
import java.io.Serializable;

/** A way out of a stage, as typed. */
public class WayForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String to;
    private boolean noteRequired;
    private boolean confirms;
    private boolean automatic;

    private LabelForm label = new LabelForm();

    static WayForm of(Transition transition) {
        WayForm form = new WayForm();
        form.to = transition.to();
        form.label = LabelForm.of(transition.label());
        form.noteRequired = transition.noteRequired();
        form.confirms = transition.confirms();
        form.automatic = transition.automatic();
        return form;
    }

    Transition toTransition(String from) {
        return new Transition(from, to, label.toLabel(), noteRequired, confirms, automatic);
    }

    public LabelForm getLabel() {
        return label;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public boolean isNoteRequired() {
        return noteRequired;
    }

    public void setNoteRequired(boolean noteRequired) {
        this.noteRequired = noteRequired;
    }

    public boolean isConfirms() {
        return confirms;
    }

    public void setConfirms(boolean confirms) {
        this.confirms = confirms;
    }

    public boolean isAutomatic() {
        return automatic;
    }

    public void setAutomatic(boolean automatic) {
        this.automatic = automatic;
    }
}

package cn.kexin.crm.web.process;

import cn.kexin.crm.domain.casework.process.Duty;
import cn.kexin.crm.web.shared.LabelForm;
import java.io.Serializable;

/** What has to be done in a stage, as typed. */
public class DutyForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String code;
    private Integer minutes;
    private boolean mandatory;
    private boolean answers;

    private LabelForm label = new LabelForm();
    private LabelForm deliverable = new LabelForm();
    private ResponsibilityForm responsible = new ResponsibilityForm();

    static DutyForm of(Duty duty) {
        DutyForm form = new DutyForm();
        form.code = duty.code();
        form.label = LabelForm.of(duty.label());
        form.deliverable = LabelForm.of(duty.deliverable());
        form.responsible = ResponsibilityForm.of(duty.responsible());
        form.minutes = duty.workingMinutes();
        form.mandatory = duty.mandatory();
        form.answers = duty.answers();
        return form;
    }

    Duty toDuty() {
        return new Duty(
                getEffectiveCode(),
                label.toLabel(),
                deliverable.toLabel(),
                responsible.toResponsibility(),
                minutes,
                mandatory,
                answers);
    }

    public LabelForm getLabel() {
        return label;
    }

    public LabelForm getDeliverable() {
        return deliverable;
    }

    public ResponsibilityForm getResponsible() {
        return responsible;
    }

    /** Keeps the code made of the English name, so that a later change of the name breaks no reference. */
    void settle() {
        code = getEffectiveCode();
    }

    /** @return the code as typed, else the one made of the English name */
    public String getEffectiveCode() {
        return label.codeOr(code);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public boolean isMandatory() {
        return mandatory;
    }

    public void setMandatory(boolean mandatory) {
        this.mandatory = mandatory;
    }

    public boolean isAnswers() {
        return answers;
    }

    public void setAnswers(boolean answers) {
        this.answers = answers;
    }
}

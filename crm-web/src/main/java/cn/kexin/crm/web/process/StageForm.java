package cn.kexin.crm.web.process;

import cn.kexin.crm.domain.casework.ExitCheck;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.process.Stage;
import cn.kexin.crm.domain.casework.process.Transition;
import cn.kexin.crm.web.shared.LabelForm;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A stage with its duties, checks and ways out, as typed. */
public class StageForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String code;
    private StageKind kind = StageKind.ACTIVE;

    private LabelForm label = new LabelForm();
    private ResponsibilityForm responsible = new ResponsibilityForm();
    private List<ExitCheck> checks = new ArrayList<>();
    private final List<DutyForm> duties = new ArrayList<>();
    private final List<WayForm> ways = new ArrayList<>();

    /** @param waysOut the ways that begin in the stage */
    static StageForm of(Stage stage, List<Transition> waysOut) {
        StageForm form = new StageForm();
        form.code = stage.code();
        form.kind = stage.kind();
        form.label = LabelForm.of(stage.label());
        form.responsible = ResponsibilityForm.of(stage.responsible());
        form.checks.addAll(stage.exitChecks());
        stage.duties().stream().map(DutyForm::of).forEach(form.duties::add);
        waysOut.stream().map(WayForm::of).forEach(form.ways::add);
        return form;
    }

    Stage toStage() {
        return new Stage(
                getEffectiveCode(),
                label.toLabel(),
                kind,
                responsible.toResponsibility(),
                duties.stream().map(DutyForm::toDuty).toList(),
                checks);
    }

    List<Transition> toTransitions() {
        return ways.stream().map(way -> way.toTransition(getEffectiveCode())).toList();
    }

    public void addDuty() {
        duties.add(new DutyForm());
    }

    public void removeDuty(DutyForm duty) {
        duties.remove(duty);
    }

    public void addWay() {
        ways.add(new WayForm());
    }

    public void removeWay(WayForm way) {
        ways.remove(way);
    }

    public LabelForm getLabel() {
        return label;
    }

    public ResponsibilityForm getResponsible() {
        return responsible;
    }

    public List<ExitCheck> getChecks() {
        return checks;
    }

    public void setChecks(List<ExitCheck> checks) {
        this.checks = checks == null ? new ArrayList<>() : new ArrayList<>(checks);
    }

    public List<DutyForm> getDuties() {
        return duties;
    }

    public List<WayForm> getWays() {
        return ways;
    }

    /** Keeps the code made of the English name, so that a later change of the name breaks no reference. */
    void settle() {
        code = getEffectiveCode();
        duties.forEach(DutyForm::settle);
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

    public StageKind getKind() {
        return kind;
    }

    public void setKind(StageKind kind) {
        this.kind = kind;
    }
}

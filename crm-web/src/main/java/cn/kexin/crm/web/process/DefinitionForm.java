package cn.kexin.crm.web.process;

import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.casework.process.Stage;
import cn.kexin.crm.domain.casework.process.Transition;
import cn.kexin.crm.web.shared.LabelForm;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A process definition, as typed part by part. */
public class DefinitionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String code;
    private String prefix;

    private LabelForm label = new LabelForm();
    private final List<CategoryForm> categories = new ArrayList<>();
    private final List<StageForm> stages = new ArrayList<>();
    private final List<ClockForm> clocks = new ArrayList<>();

    static DefinitionForm of(ProcessModel model) {
        DefinitionForm form = new DefinitionForm();
        form.code = model.code();
        form.prefix = model.numberPrefix();
        form.label = LabelForm.of(model.label());
        model.categories().stream().map(CategoryForm::of).forEach(form.categories::add);
        for (Stage stage : model.stages()) {
            form.stages.add(StageForm.of(stage, model.transitionsFrom(stage.code())));
        }
        model.clocks().stream()
                .map(clock -> ClockForm.of(clock, model.escalationsOf(clock.code())))
                .forEach(form.clocks::add);
        return form;
    }

    /** @return the model typed so far, possibly incomplete */
    ProcessModel toModel() {
        List<Transition> transitions =
                stages.stream().flatMap(stage -> stage.toTransitions().stream()).toList();
        return new ProcessModel(
                label.codeOr(code),
                label.toLabel(),
                prefix,
                categories.stream().map(CategoryForm::toCategory).toList(),
                stages.stream().map(StageForm::toStage).toList(),
                transitions,
                clocks.stream().map(ClockForm::toClock).toList(),
                clocks.stream().flatMap(clock -> clock.toEscalations().stream()).toList());
    }

    /** Keeps the codes that were made of names. */
    void settle() {
        stages.forEach(StageForm::settle);
        clocks.forEach(ClockForm::settle);
        categories.forEach(CategoryForm::settle);
    }

    /** @return the index of the stage that a flaw concerns, itself, by a duty or by a way; -1 for none */
    int stageOf(FlawLine flaw) {
        for (int index = 0; index < stages.size(); index++) {
            Stage stage = stages.get(index).toStage();
            if (concerns(flaw, stage.code()) || stage.duties().stream().anyMatch(duty -> concerns(flaw, duty.code()))) {
                return index;
            }
        }
        return -1;
    }

    boolean hasClock(FlawLine flaw) {
        return clocks.stream().anyMatch(clock -> concerns(flaw, clock.toClock().code()));
    }

    boolean hasCategory(FlawLine flaw) {
        return categories.stream()
                .anyMatch(category -> concerns(flaw, category.toCategory().code()));
    }

    private static boolean concerns(FlawLine flaw, String code) {
        return code != null && flaw.concerns(code);
    }

    public void addCategory() {
        categories.add(new CategoryForm());
    }

    public void removeCategory(CategoryForm category) {
        categories.remove(category);
    }

    public void addClock() {
        clocks.add(new ClockForm());
    }

    public void removeClock(ClockForm clock) {
        clocks.remove(clock);
    }

    public LabelForm getLabel() {
        return label;
    }

    public List<CategoryForm> getCategories() {
        return categories;
    }

    public List<StageForm> getStages() {
        return stages;
    }

    public List<ClockForm> getClocks() {
        return clocks;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPrefix() {
        return prefix;
    }

    public void setPrefix(String prefix) {
        this.prefix = prefix;
    }
}

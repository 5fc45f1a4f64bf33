package cn.kexin.crm.web.process;

import cn.kexin.crm.domain.casework.DefinitionStatus;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.casework.DefinitionRow;
import cn.kexin.crm.ejb.casework.DefinitionView;
import cn.kexin.crm.ejb.casework.ProcessFacade;
import cn.kexin.crm.web.shared.Messages;
import cn.kexin.crm.web.shared.PathStep;
import cn.kexin.crm.web.shared.Ui;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/**
 * The editor of process definitions. A draft is edited in place; any other revision is shown, and saving what was
 * changed makes the type's next draft. Nothing reaches running cases.
 */
@Named
@ViewScoped
public class DefinitionEditor implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ProcessFacade processes;

    @Inject
    private Messages messages;

    @Inject
    private FlawWords flawWords;

    @Inject
    private StageEditor stages;

    @Inject
    private Ui ui;

    private Long id;
    private long version;
    private int revision;
    private DefinitionStatus status = DefinitionStatus.DRAFT;
    private DefinitionForm form = new DefinitionForm();
    private ProcessModel loaded = form.toModel();
    private DefinitionRow otherDraft;
    private Part part = Part.STAGES;
    private List<FlawLine> flaws = List.of();

    /** Parts of the editor, one shown at a time. */
    public enum Part {
        GENERAL,
        STAGES,
        CATEGORIES,
        CLOCKS
    }

    /** Reads the revision of the address; without one a new definition begins. */
    public void open() {
        if (id == null) {
            part = Part.GENERAL;
            stages.edit(form);
            return;
        }
        DefinitionView found = processes.find(id);
        show(found.row());
        loaded = found.model();
        otherDraft = isDraft() ? null : draftOf(found.row().code());
        edit(found.model());
    }

    private DefinitionRow draftOf(String code) {
        return processes.revisions().stream()
                .filter(row -> row.code().equals(code) && row.status() == DefinitionStatus.DRAFT)
                .findFirst()
                .orElse(null);
    }

    private void show(DefinitionRow row) {
        status = row.status();
        revision = row.revision();
        version = row.status() == DefinitionStatus.DRAFT ? row.version() : 0;
    }

    /**
     * Shows a model that was read from a file in place of what was typed.
     *
     * @throws BusinessRuleException when it is another type's
     */
    void use(ProcessModel model) {
        if (isStored() && !form.getCode().equals(model.code())) {
            throw new BusinessRuleException("casework.error.otherDefinition", model.code(), form.getCode());
        }
        edit(model);
    }

    private void edit(ProcessModel model) {
        form = DefinitionForm.of(model);
        stages.edit(form);
        check();
    }

    /** Looks at what was typed so far. */
    public void check() {
        form.settle();
        ProcessModel typed = form.toModel();
        flaws = flawWords.of(processes.check(typed), typed);
    }

    public void goTo(Part chosen) {
        part = chosen;
        check();
    }

    /** Shows the stage, wherever the reader is. */
    public void goToStage(int index) {
        stages.choose(index);
        goTo(Part.STAGES);
    }

    /** Shows the place of a flaw. */
    public void goToFlaw(FlawLine flaw) {
        int stage = form.stageOf(flaw);
        if (stage >= 0) {
            stages.choose(stage);
        }
        goTo(
                stage >= 0
                        ? Part.STAGES
                        : form.hasClock(flaw) ? Part.CLOCKS : form.hasCategory(flaw) ? Part.CATEGORIES : Part.GENERAL);
    }

    /** @return the page of the saved draft */
    public String save() {
        long saved = store();
        messages.done("common.saved");
        return "/process/edit?faces-redirect=true&id=" + saved;
    }

    /** Saves what was typed and puts it into force. */
    public String activate() {
        check();
        long saved = store();
        id = saved;
        show(processes.find(saved).row());
        processes.activate(saved, version);
        messages.done("casework.process.activated");
        return "/process/list?faces-redirect=true";
    }

    private long store() {
        ProcessModel typed = form.toModel();
        boolean taken = !isStored()
                && processes.revisions().stream().anyMatch(row -> row.code().equals(typed.code()));
        if (taken) {
            throw BusinessRuleException.onField("code", "casework.error.definitionExists", typed.code());
        }
        return processes.saveDraft(typed, version);
    }

    public String discard() {
        processes.discard(id, version);
        messages.done("casework.process.discarded");
        return "/process/list?faces-redirect=true";
    }

    /** @return the way through the stages as typed, for the path bar */
    public List<PathStep> getPreview() {
        return form.getStages().stream()
                .filter(stage -> stage.getKind() != StageKind.WAITING)
                .map(stage ->
                        new PathStep(stage.getLabel().in(ui.getLocale().getLanguage()), PathStep.State.AHEAD, null))
                .toList();
    }

    /** @return what is wrong with the part of that code, in words */
    public List<FlawLine> flawsOf(String code) {
        return flaws.stream()
                .filter(flaw -> code != null && flaw.concerns(code))
                .toList();
    }

    public List<FlawLine> getFlaws() {
        return flaws;
    }

    /** @return whether anything was changed since it was read */
    public boolean isChanged() {
        return !loaded.equals(form.toModel());
    }

    /** @return the draft that the type has already, while another revision is shown; else null */
    public DefinitionRow getOtherDraft() {
        return otherDraft;
    }

    public boolean isDraft() {
        return status == DefinitionStatus.DRAFT;
    }

    public boolean isStored() {
        return id != null;
    }

    public Part[] getParts() {
        return Part.values();
    }

    public Part getPart() {
        return part;
    }

    public DefinitionForm getForm() {
        return form;
    }

    public DefinitionStatus getStatus() {
        return status;
    }

    public int getRevision() {
        return revision;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}

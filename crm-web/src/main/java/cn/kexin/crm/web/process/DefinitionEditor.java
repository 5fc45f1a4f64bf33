package cn.kexin.crm.web.process;

import cn.kexin.crm.domain.casework.DefinitionStatus;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.process.ProcessModel;
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
    private Part part = Part.STAGES;
    private transient List<FlawLine> flaws;

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
        use(found.model());
    }

    private void show(DefinitionRow row) {
        status = row.status();
        revision = row.revision();
        version = row.status() == DefinitionStatus.DRAFT ? row.version() : 0;
    }

    /** Shows a model that was read from a file in place of what was typed. */
    void use(ProcessModel model) {
        form = DefinitionForm.of(model);
        stages.edit(form);
        check();
    }

    /** Looks at what was typed so far. */
    public void check() {
        flaws = flawWords.of(processes.check(form.toModel()));
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

    /** @return the page of the saved draft */
    public String save() {
        long saved = processes.saveDraft(form.toModel(), version);
        messages.done("common.saved");
        return "/process/edit?faces-redirect=true&id=" + saved;
    }

    /** Saves what was typed and puts it into force. */
    public String activate() {
        long saved = processes.saveDraft(form.toModel(), version);
        id = saved;
        show(processes.find(saved).row());
        processes.activate(saved, version);
        messages.done("casework.process.activated");
        return "/process/list?faces-redirect=true";
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
        return flaws().stream()
                .filter(flaw -> code != null && flaw.concerns(code))
                .toList();
    }

    private List<FlawLine> flaws() {
        return flaws == null ? List.of() : flaws;
    }

    public List<FlawLine> getFlaws() {
        return flaws();
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

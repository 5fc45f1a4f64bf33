package cn.kexin.crm.web.process;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;

/** Chooses, adds, removes and orders the stages of the definition in the editor. */
@Named
@ViewScoped
public class StageEditor implements Serializable {

    private static final long serialVersionUID = 1L;

    private DefinitionForm form = new DefinitionForm();
    private int index;

    void edit(DefinitionForm edited) {
        form = edited;
        choose(index);
    }

    public void choose(int chosen) {
        index = Math.max(0, Math.min(chosen, form.getStages().size() - 1));
    }

    public void add() {
        form.getStages().add(new StageForm());
        choose(form.getStages().size() - 1);
    }

    /** Removes the stage shown; ways and clocks that name it stay and are told as flaws. */
    public void remove() {
        form.getStages().remove(index);
        choose(index);
    }

    /**
     * Moves the stage shown along the path.
     *
     * @param steps 1 for later, -1 for earlier
     */
    public void move(int steps) {
        int target = index + steps;
        if (target >= 0 && target < form.getStages().size()) {
            Collections.swap(form.getStages(), index, target);
            index = target;
        }
    }

    /** @return the stage shown, or null while there is none */
    public StageForm getStage() {
        List<StageForm> stages = form.getStages();
        return stages.isEmpty() ? null : stages.get(index);
    }

    public int getIndex() {
        return index;
    }

    public boolean isFirst() {
        return index == 0;
    }

    public boolean isLast() {
        return index >= form.getStages().size() - 1;
    }
}

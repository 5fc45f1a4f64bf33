package cn.kexin.crm.web.exchange;

import cn.kexin.crm.ejb.exchange.ImportFacade;
import cn.kexin.crm.ejb.exchange.ImportField;
import cn.kexin.crm.ejb.exchange.ImportPreview;
import cn.kexin.crm.ejb.exchange.ProblemRow;
import cn.kexin.crm.web.shared.PathStep;
import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;

/** What the import wizard says: where it stands, what a kind of file holds, why rows would be refused. */
@Named
@RequestScoped
public class WizardText {

    @Inject
    private Texts texts;

    @Inject
    private ImportWizard wizard;

    /** @return the three steps with the one it stands at */
    public List<PathStep> getPath() {
        boolean chosen = wizard.isChosen();
        return List.of(
                step("file", chosen ? PathStep.State.DONE : PathStep.State.NOW),
                step("mapping", chosen ? PathStep.State.NOW : PathStep.State.AHEAD),
                step("run", PathStep.State.AHEAD));
    }

    private PathStep step(String name, PathStep.State state) {
        return new PathStep(texts.of("exchange.new.step." + name), state, null);
    }

    /** @return how a file of the chosen kind has to look */
    public String getForm() {
        if (!wizard.getKind().isTable()) {
            return texts.of("exchange.new.notice.help");
        }
        String fields = wizard.getFields().stream()
                .map(field -> field.name() + (field.required() ? "*" : ""))
                .collect(Collectors.joining(", "));
        return texts.of("exchange.new.file.help", ImportFacade.MAX_FILE >> 20) + " "
                + texts.of("exchange.new.fields", fields);
    }

    public String label(ImportField field) {
        return texts.of("exchange.field." + field.name()) + (field.required() ? " *" : "");
    }

    /** @return why a row would be refused */
    public String reason(ProblemRow problem) {
        String text = texts.of(problem.key(), problem.arguments().toArray());
        return problem.field() == null ? text : texts.of("exchange.field." + problem.field()) + " – " + text;
    }

    /** @return why the mapping cannot be used; empty when it can */
    public String getRefusal() {
        ImportPreview.Refusal refusal = wizard.getPreview().refusal();
        return refusal == null
                ? ""
                : texts.of(refusal.key(), refusal.arguments().toArray());
    }

    /** @return what the rows of the preview come to */
    public String getVerdict() {
        long problems = problems();
        return problems == 0 ? texts.of("exchange.new.previewOk") : texts.of("exchange.new.previewProblems", problems);
    }

    /** @return the note's colour */
    public String getTone() {
        return problems() == 0 ? "ok" : "";
    }

    private long problems() {
        return wizard.getPreview().rows().stream()
                .filter(row -> row.problem() != null)
                .count();
    }

    /** @return whether the preview shows a column: those that are imported, all while the mapping does not fit */
    public boolean shown(int column) {
        ImportPreview preview = wizard.getPreview();
        return preview.refusal() != null
                || column >= preview.columns().size()
                || preview.columns().get(column).field() != null;
    }
}

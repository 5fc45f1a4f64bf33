package cn.kexin.crm.web.exchange;

import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.ejb.exchange.ImportFacade;
import cn.kexin.crm.ejb.exchange.ImportField;
import cn.kexin.crm.ejb.exchange.ImportPreview;
import cn.kexin.crm.web.shared.PathStep;
import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the import wizard says: where it stands, what a kind of file holds, why rows would be refused. */
@Named
@RequestScoped
public class WizardText {

    @Inject
    private CustomTargets targets;

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

    /** @return the largest file, in bytes */
    public long getMost() {
        return ImportFacade.MAX_FILE;
    }

    /** @return what is said of a larger one */
    public String getTooLarge() {
        return texts.of("exchange.error.tooLarge", ImportFacade.MAX_FILE >> 20);
    }

    /** @return how a file of the chosen kind has to look */
    public String getForm() {
        if (wizard.getKind() == ImportKind.VCARD) {
            return texts.of("exchange.new.cards.help", ImportFacade.MAX_FILE >> 20);
        } else if (wizard.getKind() == ImportKind.OCDS) {
            return texts.of("exchange.new.ocds.help", ImportFacade.MAX_FILE >> 20);
        } else if (!wizard.getKind().isTable()) {
            return texts.of("exchange.new.notice.help");
        }
        return texts.of("exchange.new.file.help", ImportFacade.MAX_FILE >> 20);
    }

    /** @return the names by which columns need no mapping; empty for a kind that has no columns */
    public String getFieldNames() {
        return wizard.getKind().isTable()
                ? wizard.getFields().stream()
                        .map(field -> field.name() + (field.required() ? "*" : ""))
                        .collect(Collectors.joining(", "))
                : "";
    }

    public String label(ImportField field) {
        return targets.label(field.name()) + (field.required() ? " *" : "");
    }

    /** @return what would become of a row, in a word */
    public String effect(ImportPreview.Row row) {
        return texts.of("exchange.effect." + row.effect().name(), row.subject() == null ? "" : row.subject());
    }

    /** @return the colour of that word */
    public String effectTone(ImportPreview.Row row) {
        return switch (row.effect()) {
            case CREATE -> "ok";
            case UPDATE -> "on";
            case REFUSE -> "bad";
            default -> "";
        };
    }

    /** @return what a field holds, as people read it */
    public String shown(Object content) {
        return content == null || content.equals("")
                ? texts.of("common.value.none")
                : content instanceof Enum<?> constant
                        ? texts.label(constant)
                        : content instanceof Boolean flag
                                ? texts.of(flag ? "common.value.yes" : "common.value.no")
                                : content.toString();
    }

    /** @return how often each thing would become of the rows shown */
    public String getSum() {
        Map<ImportPreview.Effect, Long> counts = wizard.getPreview().rows().stream()
                .collect(Collectors.groupingBy(
                        ImportPreview.Row::effect,
                        () -> new EnumMap<>(ImportPreview.Effect.class),
                        Collectors.counting()));
        return counts.entrySet().stream()
                .map(each ->
                        texts.of("exchange.effect." + each.getKey().name(), "").strip() + " " + each.getValue())
                .collect(Collectors.joining(" · "));
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

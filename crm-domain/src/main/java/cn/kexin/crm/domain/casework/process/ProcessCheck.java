package cn.kexin.crm.domain.casework.process;

import cn.kexin.crm.domain.casework.ClockEnd;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.UnitRule;
import cn.kexin.crm.domain.shared.LocalName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says why a definition cannot work; an empty answer means that it can. */
public final class ProcessCheck {

    /**
     * A reason to refuse a definition.
     *
     * @param key message key, {@code casework.definition.<what>}
     * @param subject the stage, duty, category, clock or transition concerned, by its code or codes; empty for the whole
     * @param named what the reason names: the subject, or what the subject wants and cannot have
     */
    public record Flaw(String key, String subject, String named) {

        public Flaw(String key, String subject) {
            this(key, subject, subject);
        }
    }

    private final ProcessModel model;
    private final List<Flaw> flaws = new ArrayList<>();

    private ProcessCheck(ProcessModel model) {
        this.model = model;
    }

    /**
     * @param model a definition, possibly incomplete
     * @return everything that keeps it from working, in the order an administrator would mend it
     */
    public static List<Flaw> of(ProcessModel model) {
        ProcessCheck check = new ProcessCheck(model);
        check.names();
        check.references();
        check.promises();
        if (check.flaws.isEmpty()) {
            check.ways();
            new AutomaticWays(model).flaws().forEach(check.flaws::add);
            check.responsibilities();
            check.clocks();
        }
        return List.copyOf(check.flaws);
    }

    private void names() {
        if (isBlank(model.code())) {
            flaw("noCode", "");
        }
        if (isBlank(model.numberPrefix())) {
            flaw("noPrefix", "");
        }
        labelled(model.label(), model.code());
        if (model.stages().isEmpty()) {
            flaw("noStages", "");
        }
        unique(model.stages(), Stage::code);
        unique(model.categories(), Category::code);
        unique(model.clocks(), ClockRule::code);
        unique(model.stages().stream().flatMap(s -> s.duties().stream()).toList(), Duty::code);
        model.stages().forEach(s -> labelled(s.label(), s.code()));
        model.stages().stream().flatMap(s -> s.duties().stream()).forEach(d -> labelled(d.label(), d.code()));
        model.categories().forEach(c -> labelled(c.label(), c.code()));
        model.clocks().forEach(c -> labelled(c.label(), c.code()));
        model.transitions().forEach(t -> labelled(t.label(), t.from() + " → " + t.to()));
        model.stages().stream().filter(s -> s.kind() == null).forEach(s -> flaw("noKind", s.code()));
    }

    private void promises() {
        model.clocks().stream()
                .filter(c -> c.end() == ClockEnd.WORD || ClockRule.WORD.equals(c.code()))
                .forEach(c -> flaw("wordOfPolicies", String.valueOf(c.code())));
    }

    private void references() {
        Set<String> stages = model.stages().stream().map(Stage::code).collect(Collectors.toSet());
        for (Transition transition : model.transitions()) {
            if (!stages.contains(transition.from()) || !stages.contains(transition.to())) {
                flaw("unknownStage", transition.from() + " → " + transition.to());
            } else if (transition.from().equals(transition.to())) {
                flaw("loop", transition.from());
            }
        }
        Set<String> clocks = model.clocks().stream().map(ClockRule::code).collect(Collectors.toSet());
        model.escalations().stream()
                .filter(e -> !clocks.contains(e.clock()))
                .forEach(e -> flaw("unknownClock", String.valueOf(e.clock())));
        model.clocks().stream()
                .filter(c -> c.end() == ClockEnd.STAGE && !stages.contains(c.stage()))
                .forEach(c -> flaw("unknownStage", c.code()));
    }

    private void ways() {
        Set<String> reached = reach(List.of(model.firstStage().code()), Transition::from, Transition::to);
        Set<String> closing = model.stages().stream()
                .filter(s -> s.kind() == StageKind.CLOSED)
                .map(Stage::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (closing.isEmpty()) {
            flaw("noEnd", "");
        }
        Set<String> leading = reach(closing, Transition::to, Transition::from);
        for (Stage stage : model.stages()) {
            if (!reached.contains(stage.code())) {
                flaw("unreachable", stage.code());
            } else if (!closing.isEmpty() && !leading.contains(stage.code())) {
                flaw("noWayOut", stage.code());
            }
        }
        if (model.firstStage().kind() != StageKind.ACTIVE) {
            flaw("firstNotActive", model.firstStage().code());
        }
    }

    private Set<String> reach(
            Collection<String> start, Function<Transition, String> near, Function<Transition, String> far) {
        Set<String> seen = new HashSet<>(start);
        Deque<String> open = new ArrayDeque<>(start);
        while (!open.isEmpty()) {
            String stage = open.pop();
            model.transitions().stream()
                    .filter(t -> near.apply(t).equals(stage))
                    .map(far)
                    .filter(seen::add)
                    .forEach(open::push);
        }
        return seen;
    }

    private void responsibilities() {
        Stage first = model.firstStage();
        boolean everyCategoryRouted =
                !model.categories().isEmpty() && model.categories().stream().allMatch(c -> c.responsible() != null);
        if (first.responsible() == null && !everyCategoryRouted) {
            flaw("noResponsible", first.code());
        }
        model.stages().forEach(s -> responsible(s.responsible(), s.code()));
        model.categories().forEach(c -> responsible(c.responsible(), c.code()));
        model.stages().stream().flatMap(s -> s.duties().stream()).forEach(d -> responsible(d.responsible(), d.code()));
        if (first.responsible() != null && first.responsible().rule() == UnitRule.CASE_UNIT) {
            flaw("noResponsible", first.code());
        }
    }

    private void responsible(Responsibility responsible, String where) {
        if (responsible == null) {
            return;
        }
        if (responsible.role() == null || responsible.rule() == null) {
            flaw("noRole", where);
        } else if (responsible.rule() == UnitRule.NAMED && isBlank(responsible.unit())) {
            flaw("noUnit", where);
        }
    }

    private void clocks() {
        for (ClockRule clock : model.clocks()) {
            boolean positive = clock.workingMinutes() > 0
                    && clock.byPriority().values().stream().allMatch(minutes -> minutes > 0);
            if (!positive) {
                flaw("zeroClock", clock.code());
            }
            if (clock.end() == null) {
                flaw("clockWithoutEnd", clock.code());
            }
            if (clock.warnAtPercent() != null && (clock.warnAtPercent() < 1 || clock.warnAtPercent() > 99)) {
                flaw("warnOutOfRange", clock.code());
            }
        }
        model.stages().stream()
                .flatMap(s -> s.duties().stream())
                .filter(d -> d.workingMinutes() != null && d.workingMinutes() <= 0)
                .forEach(d -> flaw("zeroClock", d.code()));
        model.escalations().stream()
                .filter(e -> e.to() == null || e.minutesAfterDue() < 0)
                .forEach(e -> flaw("badEscalation", e.clock()));
    }

    private <T> void unique(List<T> things, Function<T, String> code) {
        Set<String> seen = new HashSet<>();
        for (T thing : things) {
            String name = code.apply(thing);
            if (isBlank(name)) {
                flaw("noCode", "");
            } else if (!seen.add(name)) {
                flaw("codeTwice", name);
            }
        }
    }

    private void labelled(LocalName label, String subject) {
        if (label == null || isBlank(label.zh()) || isBlank(label.en())) {
            flaw("noLabel", subject);
        }
    }

    private void flaw(String what, String subject) {
        flaws.add(new Flaw("casework.definition." + what, subject == null ? "" : subject));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}

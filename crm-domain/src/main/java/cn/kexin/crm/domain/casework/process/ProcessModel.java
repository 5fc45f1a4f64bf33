package cn.kexin.crm.domain.casework.process;

import cn.kexin.crm.domain.casework.ClockEnd;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.shared.LocalName;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a type of case flows: its stages with their duties, the ways between them, the clocks and who is told when one
 * runs out. A value: a revision of a definition holds exactly one, and running cases keep the one they began with.
 *
 * @param code the case type, e.g. SERVICE_REQUEST
 * @param label the type's name
 * @param numberPrefix what case numbers begin with, e.g. SR
 * @param categories kinds of matters; may be empty
 * @param stages in the order of the path bar; a case begins in the first
 * @param transitions allowed ways
 * @param clocks what is timed
 * @param escalations in any order
 */
public record ProcessModel(
        String code,
        LocalName label,
        String numberPrefix,
        List<Category> categories,
        List<Stage> stages,
        List<Transition> transitions,
        List<ClockRule> clocks,
        List<Escalation> escalations)
        implements Serializable {

    public ProcessModel {
        categories = categories == null ? List.of() : List.copyOf(categories);
        stages = stages == null ? List.of() : List.copyOf(stages);
        transitions = transitions == null ? List.of() : List.copyOf(transitions);
        clocks = clocks == null ? List.of() : List.copyOf(clocks);
        escalations = escalations == null ? List.of() : List.copyOf(escalations);
    }

    public Stage firstStage() {
        return stages.get(0);
    }

    /** @throws NoSuchElementException when there is no such stage */
    public Stage stage(String stageCode) {
        return findStage(stageCode).orElseThrow();
    }

    public Optional<Stage> findStage(String stageCode) {
        return stages.stream().filter(s -> s.code().equals(stageCode)).findFirst();
    }

    public Optional<Category> category(String categoryCode) {
        return categories.stream().filter(c -> c.code().equals(categoryCode)).findFirst();
    }

    /** @return who is responsible from the start for a matter of that category: whoever the category names, else the first stage */
    public Responsibility firstResponsible(String categoryCode) {
        return category(categoryCode)
                .map(Category::responsible)
                .orElse(firstStage().responsible());
    }

    public Optional<Duty> duty(String stageCode, String dutyCode) {
        return findStage(stageCode).stream()
                .flatMap(s -> s.duties().stream())
                .filter(d -> d.code().equals(dutyCode))
                .findFirst();
    }

    public Optional<ClockRule> clock(String clockCode) {
        return clocks.stream().filter(c -> c.code().equals(clockCode)).findFirst();
    }

    public List<Transition> transitionsFrom(String stageCode) {
        return transitions.stream().filter(t -> t.from().equals(stageCode)).toList();
    }

    public Optional<Transition> transition(String from, String to) {
        return transitionsFrom(from).stream().filter(t -> t.to().equals(to)).findFirst();
    }

    /** @return the way that a case takes by itself once everything that the stage requires is done */
    public Optional<Transition> automaticFrom(String stageCode) {
        return transitionsFrom(stageCode).stream().filter(Transition::automatic).findFirst();
    }

    /**
     * @return whether a stage stands beside the path: a case that gets there was given up or is simply over, because no way
     *     leads there from a stage that is done and waits for the customer's word
     */
    public boolean isAside(Stage stage) {
        return stage.kind() == StageKind.CLOSED
                && transitions.stream()
                        .filter(way -> way.to().equals(stage.code()))
                        .noneMatch(way -> stage(way.from()).kind() == StageKind.RESOLVED);
    }

    /** @return the clock's escalations, the earliest first */
    public List<Escalation> escalationsOf(String clockCode) {
        return escalations.stream()
                .filter(e -> e.clock().equals(clockCode))
                .sorted(Comparator.comparingInt(Escalation::minutesAfterDue))
                .toList();
    }

    /**
     * @return what follows once a clock has run out, the earliest first. A promised answer or word that is missing is noticed the
     *     moment it is due, whether or not somebody is to be told then; such a step names no role.
     */
    public List<Escalation> stepsAfterDue(ClockRule rule) {
        List<Escalation> told = escalationsOf(rule.code());
        boolean atOnce = !told.isEmpty() && told.get(0).minutesAfterDue() == 0;
        boolean promisedWord = rule.end() == ClockEnd.RESPONSE || rule.end() == ClockEnd.WORD;
        if (!promisedWord || atOnce) {
            return told;
        }
        return Stream.concat(Stream.of(new Escalation(rule.code(), 0, null)), told.stream())
                .toList();
    }

    /** @return the stage that follows on the path, those of waiting left out; null after the last */
    public Stage after(String stageCode) {
        return stages.stream()
                .filter(stage -> isForward(stageCode, stage.code()))
                .findFirst()
                .orElse(null);
    }

    /** @return whether going from one stage to the other is going on rather than back or aside */
    public boolean isForward(String from, String to) {
        return stage(to).kind() != StageKind.WAITING && stages.indexOf(stage(to)) > stages.indexOf(stage(from));
    }
}

package cn.kexin.crm.ejb.casework.internal.cmmn;

import cn.kexin.crm.domain.casework.ClockEnd;
import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.process.ClockRule;
import cn.kexin.crm.domain.casework.process.Escalation;
import cn.kexin.crm.domain.organisation.Role;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.operaton.bpm.model.cmmn.instance.PlanFragment;
import org.operaton.bpm.model.cmmn.instance.PlanItem;
import org.operaton.bpm.model.cmmn.instance.TimerEventListener;

/** The clocks of a plan: its timer event listeners, and those of its stages. */
final class CmmnClocks {

    private final PlanFragment plan;
    private final List<PlanItem> items;

    CmmnClocks(PlanFragment plan) {
        this.plan = plan;
        Stream<PlanFragment> places = Stream.concat(
                Stream.of(plan),
                plan.getPlanItems().stream()
                        .filter(item -> item.getDefinition() instanceof PlanFragment)
                        .map(item -> (PlanFragment) item.getDefinition()));
        items = places.flatMap(place -> place.getPlanItems().stream())
                .filter(item -> item.getDefinition() instanceof TimerEventListener)
                .toList();
    }

    List<ClockRule> rules() {
        return items.stream().map(this::rule).toList();
    }

    List<Escalation> escalations() {
        return items.stream()
                .map(item -> (TimerEventListener) item.getDefinition())
                .flatMap(timer -> CmmnReader.owned(timer, "escalation")
                        .map(element -> new Escalation(
                                CmmnReader.code(timer),
                                Optional.ofNullable(Own.number(element, "minutesAfterDue"))
                                        .orElse(0),
                                Own.constant(element, "to", Role.class))))
                .toList();
    }

    private ClockRule rule(PlanItem item) {
        TimerEventListener timer = (TimerEventListener) item.getDefinition();
        PlanFragment place = (PlanFragment) item.getParentElement();
        boolean ofStage = !place.equals(plan);
        return new ClockRule(
                CmmnReader.code(timer),
                CmmnReader.nameOf(item),
                Optional.ofNullable(Own.constant(timer, "end", ClockEnd.class))
                        .orElse(ofStage ? ClockEnd.STAGE : ClockEnd.RESOLUTION),
                Optional.ofNullable(Own.get(timer, "stage")).orElse(ofStage ? CmmnReader.code(place) : null),
                minutes(timer),
                byPriority(timer),
                Own.isTrue(timer, "pausesWhileWaiting"),
                Own.number(timer, "warnAtPercent"));
    }

    private static int minutes(TimerEventListener timer) {
        String target = timer.getTimerExpression() == null
                ? ""
                : timer.getTimerExpression().getTextContent().strip();
        try {
            return Math.toIntExact(Duration.parse(target).toMinutes());
        } catch (DateTimeParseException | ArithmeticException e) {
            throw Own.unreadable(timer, target);
        }
    }

    private static Map<Priority, Integer> byPriority(TimerEventListener timer) {
        String text = Own.get(timer, "byPriority");
        Map<Priority, Integer> targets = new EnumMap<>(Priority.class);
        if (text != null) {
            for (String each : text.split(" ")) {
                String[] parts = each.split("=", 2);
                if (parts.length != 2 || !parts[1].matches("\\d{1,9}")) {
                    throw Own.unreadable(timer, each);
                }
                targets.put(Own.constant(timer, Priority.class, parts[0]), Integer.valueOf(parts[1]));
            }
        }
        return targets;
    }
}

package cn.kexin.crm.ejb.casework.internal.cmmn;

import cn.kexin.crm.domain.casework.process.Transition;
import cn.kexin.crm.domain.shared.LocalName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.operaton.bpm.model.cmmn.PlanItemTransition;
import org.operaton.bpm.model.cmmn.instance.CmmnElement;
import org.operaton.bpm.model.cmmn.instance.Criterion;
import org.operaton.bpm.model.cmmn.instance.EntryCriterion;
import org.operaton.bpm.model.cmmn.instance.OnPart;
import org.operaton.bpm.model.cmmn.instance.PlanFragment;
import org.operaton.bpm.model.cmmn.instance.PlanItem;
import org.operaton.bpm.model.cmmn.instance.PlanItemDefinition;
import org.operaton.bpm.model.cmmn.instance.PlanItemOnPart;
import org.operaton.bpm.model.cmmn.instance.Sentry;
import org.operaton.bpm.model.cmmn.instance.Stage;
import org.operaton.bpm.model.cmmn.instance.UserEventListener;

/** The ways between the stages of a plan, as the entry criteria of the stages tell them. */
final class CmmnWays {

    private record Way(Sentry sentry, PlanItem from, PlanItem to, boolean automatic) {}

    private final List<PlanItem> stages;
    private final List<Way> ways = new ArrayList<>();

    CmmnWays(PlanFragment plan) {
        this.stages = plan.getPlanItems().stream().filter(CmmnReader::isStage).toList();
        for (PlanItem to : stages) {
            for (EntryCriterion criterion : to.getEntryCriterions()) {
                waysTo(to, criterion.getSentry());
            }
        }
        List<Sentry> order = List.copyOf(plan.getSentrys());
        ways.sort(Comparator.comparingInt(way -> order.indexOf(way.sentry())));
    }

    private void waysTo(PlanItem to, Sentry sentry) {
        PlanItemOnPart on = onlyPart(sentry);
        PlanItem source = on.getSource();
        if (CmmnReader.isStage(source) && stages.contains(source)) {
            ways.add(new Way(sentry, source, to, isAutomatic(source, on)));
        } else if (source.getDefinition() instanceof UserEventListener
                && on.getStandardEvent() == PlanItemTransition.occur) {
            List<PlanItem> left = leftBy(source);
            if (left.isEmpty()) {
                throw unsupported(sentry);
            }
            left.forEach(from -> ways.add(new Way(sentry, from, to, false)));
        } else {
            throw unsupported(sentry);
        }
    }

    private static PlanItemOnPart onlyPart(Sentry sentry) {
        List<OnPart> parts = List.copyOf(sentry.getOnParts());
        if (parts.size() == 1 && parts.get(0) instanceof PlanItemOnPart on && on.getSource() != null) {
            return on;
        }
        throw unsupported(sentry);
    }

    /** A stage that completes by itself hands the case on by itself; one that is left by hand hands it on by hand. */
    private static boolean isAutomatic(PlanItem source, PlanItemOnPart on) {
        return switch (on.getStandardEvent()) {
            case complete -> source.getDefinition() instanceof Stage stage && stage.isAutoComplete();
            case exit -> false;
            case occur -> true;
            default -> throw unsupported(on.getSource());
        };
    }

    /** @return the stages that the event is in, or that it ends */
    private List<PlanItem> leftBy(PlanItem event) {
        return stages.stream()
                .filter(stage -> stage.getDefinition().equals(event.getParentElement())
                        || stage.getExitCriterions().stream()
                                .map(Criterion::getSentry)
                                .anyMatch(sentry -> onlyPart(sentry).getSource().equals(event)))
                .toList();
    }

    boolean leadAwayFrom(PlanItemDefinition stage) {
        return ways.stream().anyMatch(way -> way.from().getDefinition().equals(stage));
    }

    List<Transition> transitions() {
        return ways.stream().map(CmmnWays::transition).toList();
    }

    private static Transition transition(Way way) {
        return new Transition(
                CmmnReader.code(way.from().getDefinition()),
                CmmnReader.code(way.to().getDefinition()),
                label(way),
                Own.isTrue(way.sentry(), "noteRequired"),
                Own.isTrue(way.sentry(), "confirms"),
                way.automatic());
    }

    private static LocalName label(Way way) {
        return Optional.ofNullable(Own.name(way.sentry()))
                .or(() -> Optional.of(onlyPart(way.sentry()).getSource())
                        .filter(source -> source.getDefinition() instanceof UserEventListener)
                        .map(CmmnReader::nameOf))
                .orElseGet(() -> CmmnReader.nameOf(way.to()));
    }

    private static RuntimeException unsupported(CmmnElement element) {
        return CmmnDocument.unsupported(
                element.getDomElement().getLocalName(),
                Optional.ofNullable(element.getId()).orElse(""));
    }
}

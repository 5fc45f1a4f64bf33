package cn.kexin.crm.ejb.casework.internal.cmmn;

import cn.kexin.crm.domain.casework.ClockEnd;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.process.Category;
import cn.kexin.crm.domain.casework.process.ClockRule;
import cn.kexin.crm.domain.casework.process.Duty;
import cn.kexin.crm.domain.casework.process.Escalation;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.casework.process.Stage;
import cn.kexin.crm.domain.casework.process.Transition;
import cn.kexin.crm.domain.organisation.Role;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.operaton.bpm.model.cmmn.Cmmn;
import org.operaton.bpm.model.cmmn.CmmnModelInstance;
import org.operaton.bpm.model.cmmn.PlanItemTransition;
import org.operaton.bpm.model.cmmn.instance.Case;
import org.operaton.bpm.model.cmmn.instance.CasePlanModel;
import org.operaton.bpm.model.cmmn.instance.CaseRoles;
import org.operaton.bpm.model.cmmn.instance.CmmnElement;
import org.operaton.bpm.model.cmmn.instance.Definitions;
import org.operaton.bpm.model.cmmn.instance.EntryCriterion;
import org.operaton.bpm.model.cmmn.instance.ExitCriterion;
import org.operaton.bpm.model.cmmn.instance.ExtensionElements;
import org.operaton.bpm.model.cmmn.instance.HumanTask;
import org.operaton.bpm.model.cmmn.instance.ItemControl;
import org.operaton.bpm.model.cmmn.instance.Milestone;
import org.operaton.bpm.model.cmmn.instance.PlanFragment;
import org.operaton.bpm.model.cmmn.instance.PlanItem;
import org.operaton.bpm.model.cmmn.instance.PlanItemDefinition;
import org.operaton.bpm.model.cmmn.instance.PlanItemOnPart;
import org.operaton.bpm.model.cmmn.instance.PlanItemTransitionStandardEvent;
import org.operaton.bpm.model.cmmn.instance.RepetitionRule;
import org.operaton.bpm.model.cmmn.instance.RequiredRule;
import org.operaton.bpm.model.cmmn.instance.Sentry;
import org.operaton.bpm.model.cmmn.instance.TimerEventListener;
import org.operaton.bpm.model.cmmn.instance.TimerExpression;
import org.operaton.bpm.model.cmmn.instance.UserEventListener;
import org.operaton.bpm.model.xml.instance.ModelElementInstance;

/** Writes a process definition as a CMMN 1.1 document. */
final class CmmnWriter {

    private final CmmnModelInstance xml = Cmmn.createEmptyModel();
    private final Map<Class<?>, Integer> counts = new HashMap<>();
    private final Map<Role, org.operaton.bpm.model.cmmn.instance.Role> roles = new EnumMap<>(Role.class);
    private final Map<String, PlanItem> stages = new HashMap<>();
    private final ProcessModel process;
    private final CaseRoles caseRoles;
    private final CasePlanModel plan;

    private CmmnWriter(ProcessModel process) {
        this.process = process;
        Definitions definitions = xml.newInstance(Definitions.class, "definitions");
        definitions.setTargetNamespace(Own.NAMESPACE);
        definitions.setExporter("Kexin CRM");
        xml.setDefinitions(definitions);
        definitions.getDomElement().registerNamespace(Own.PREFIX, Own.NAMESPACE);
        Case type = add(definitions, Case.class);
        Own.call(type, process.label());
        Own.set(type, "code", process.code());
        Own.set(type, "numberPrefix", process.numberPrefix());
        process.categories().forEach(category -> category(type, category));
        plan = add(type, CasePlanModel.class);
        caseRoles = add(type, CaseRoles.class);
    }

    /** @param process one whose ways and clocks speak only of stages that it has */
    static String write(ProcessModel process) {
        CmmnWriter writer = new CmmnWriter(process);
        process.stages().forEach(writer::stage);
        process.transitions().forEach(writer::way);
        process.clocks().forEach(writer::clock);
        return Cmmn.convertToString(writer.xml);
    }

    private void category(Case type, Category category) {
        ModelElementInstance element = own(type, "category");
        Own.set(element, "code", category.code());
        Own.call(element, category.label());
        Own.owedBy(element, category.responsible());
    }

    private void stage(Stage stage) {
        boolean milestone = stage.kind() == StageKind.CLOSED && stage.duties().isEmpty();
        PlanItemDefinition definition =
                milestone ? add(plan, Milestone.class) : add(plan, org.operaton.bpm.model.cmmn.instance.Stage.class);
        Own.call(definition, stage.label());
        Own.set(definition, "code", stage.code());
        Own.set(definition, "kind", stage.kind());
        Own.owedBy(definition, stage.responsible());
        if (!stage.exitChecks().isEmpty()) {
            Own.set(
                    definition,
                    "exitChecks",
                    stage.exitChecks().stream().map(Enum::name).collect(Collectors.joining(" ")));
        }
        PlanItem item = planned(plan, definition);
        add(control(item), RepetitionRule.class);
        stages.put(stage.code(), item);
        if (definition instanceof org.operaton.bpm.model.cmmn.instance.Stage place) {
            place.setAutoComplete(process.automaticFrom(stage.code()).isPresent());
            stage.duties().forEach(duty -> duty(place, duty));
        }
    }

    private void duty(PlanFragment place, Duty duty) {
        HumanTask task = add(place, HumanTask.class);
        Own.call(task, duty.label());
        Own.set(task, "code", duty.code());
        if (duty.deliverable() != null) {
            Own.set(task, "deliverable", duty.deliverable().zh());
            Own.set(task, "deliverableEn", duty.deliverable().en());
        }
        Own.owedBy(task, duty.responsible());
        if (duty.responsible() != null && duty.responsible().role() != null) {
            task.setPerformer(role(duty.responsible().role()));
        }
        Own.set(task, "workingMinutes", duty.workingMinutes());
        Own.set(task, "answers", duty.answers() ? true : null);
        PlanItem item = planned(place, task);
        if (duty.mandatory()) {
            add(control(item), RequiredRule.class);
        }
    }

    private org.operaton.bpm.model.cmmn.instance.Role role(Role role) {
        return roles.computeIfAbsent(role, missing -> {
            var added = add(caseRoles, org.operaton.bpm.model.cmmn.instance.Role.class);
            added.setName(missing.name());
            return added;
        });
    }

    private void way(Transition way) {
        PlanItem from = stages.get(way.from());
        Sentry sentry = add(plan, Sentry.class);
        Own.call(sentry, way.label());
        Own.set(sentry, "noteRequired", way.noteRequired() ? true : null);
        Own.set(sentry, "confirms", way.confirms() ? true : null);
        PlanItemOnPart on = add(sentry, PlanItemOnPart.class);
        if (way.automatic()) {
            on.setSource(from);
            happened(on, PlanItemTransition.complete);
        } else {
            UserEventListener listener = add(plan, UserEventListener.class);
            Own.call(listener, way.label());
            on.setSource(planned(plan, listener));
            happened(on, PlanItemTransition.occur);
            add(from, ExitCriterion.class).setSentry(sentry);
        }
        add(stages.get(way.to()), EntryCriterion.class).setSentry(sentry);
    }

    private void happened(PlanItemOnPart on, PlanItemTransition event) {
        PlanItemTransitionStandardEvent element = xml.newInstance(PlanItemTransitionStandardEvent.class);
        on.addChildElement(element);
        element.setValue(event);
    }

    private void clock(ClockRule clock) {
        PlanFragment place =
                clock.end() == ClockEnd.STAGE && stages.get(clock.stage()).getDefinition() instanceof PlanFragment timed
                        ? timed
                        : plan;
        TimerEventListener timer = add(place, TimerEventListener.class);
        Own.call(timer, clock.label());
        Own.set(timer, "code", clock.code());
        Own.set(timer, "end", clock.end());
        Own.set(timer, "stage", clock.stage());
        if (!clock.byPriority().isEmpty()) {
            Own.set(
                    timer,
                    "byPriority",
                    new TreeMap<>(clock.byPriority())
                            .entrySet().stream()
                                    .map(each -> each.getKey() + "=" + each.getValue())
                                    .collect(Collectors.joining(" ")));
        }
        Own.set(timer, "pausesWhileWaiting", clock.pausesWhileWaiting() ? true : null);
        Own.set(timer, "warnAtPercent", clock.warnAtPercent());
        process.escalations().stream()
                .filter(escalation -> escalation.clock().equals(clock.code()))
                .forEach(escalation -> escalation(timer, escalation));
        TimerExpression target = xml.newInstance(TimerExpression.class, id(TimerExpression.class));
        target.setTextContent(Duration.ofMinutes(clock.workingMinutes()).toString());
        timer.setTimerExpression(target);
        planned(place, timer);
    }

    private void escalation(TimerEventListener timer, Escalation escalation) {
        ModelElementInstance element = own(timer, "escalation");
        Own.set(element, "minutesAfterDue", escalation.minutesAfterDue());
        Own.set(element, "to", escalation.to());
    }

    private PlanItem planned(PlanFragment place, PlanItemDefinition definition) {
        PlanItem item = add(place, PlanItem.class);
        item.setDefinition(definition);
        return item;
    }

    private ItemControl control(PlanItem item) {
        return add(item, ItemControl.class);
    }

    private ModelElementInstance own(CmmnElement element, String name) {
        ExtensionElements extension = element.getExtensionElements();
        if (extension == null) {
            extension = xml.newInstance(ExtensionElements.class);
            element.setExtensionElements(extension);
        }
        return extension.addExtensionElement(Own.NAMESPACE, name);
    }

    private <T extends ModelElementInstance> T add(ModelElementInstance parent, Class<T> type) {
        T element = xml.newInstance(type, id(type));
        parent.addChildElement(element);
        return element;
    }

    /** Counted, so that the same definition always gives the same file. */
    private String id(Class<?> type) {
        return type.getSimpleName() + "_" + counts.merge(type, 1, Integer::sum);
    }
}

package cn.kexin.crm.ejb.casework.internal.cmmn;

import cn.kexin.crm.domain.casework.ExitCheck;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.casework.process.Category;
import cn.kexin.crm.domain.casework.process.Duty;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.casework.process.Stage;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.LocalName;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.operaton.bpm.model.cmmn.instance.Case;
import org.operaton.bpm.model.cmmn.instance.CmmnElement;
import org.operaton.bpm.model.cmmn.instance.HumanTask;
import org.operaton.bpm.model.cmmn.instance.Milestone;
import org.operaton.bpm.model.cmmn.instance.PlanFragment;
import org.operaton.bpm.model.cmmn.instance.PlanItem;
import org.operaton.bpm.model.cmmn.instance.PlanItemDefinition;
import org.operaton.bpm.model.xml.instance.ModelElementInstance;

/**
 * Reads a process definition from a CMMN 1.1 document, also from one of another tool: what that does not say is left open
 * for the editor to ask for, and what has no counterpart here was refused by {@link CmmnDocument} before.
 */
final class CmmnReader {

    private static final int LONGEST_CODE = 40;

    private final Case type;
    private final CmmnWays ways;

    private CmmnReader(Case type) {
        this.type = type;
        this.ways = new CmmnWays(type.getCasePlanModel());
    }

    /** @throws BusinessRuleException saying what in the document cannot be read or kept */
    static ProcessModel read(String document) {
        return new CmmnReader(CmmnDocument.onlyCase(document)).process();
    }

    private ProcessModel process() {
        PlanFragment plan = type.getCasePlanModel();
        CmmnClocks clocks = new CmmnClocks(plan);
        return new ProcessModel(
                code(type),
                Own.name(type),
                Own.get(type, "numberPrefix"),
                owned(type, "category").map(this::category).toList(),
                plan.getPlanItems().stream()
                        .filter(CmmnReader::isStage)
                        .sorted(Comparator.comparing(item -> !isFirst(item)))
                        .map(this::stage)
                        .toList(),
                ways.transitions(),
                clocks.rules(),
                clocks.escalations());
    }

    /** Files of our own begin with the first stage; elsewhere it is the one that waits for nothing. */
    private boolean isFirst(PlanItem item) {
        return Own.get(item.getDefinition(), "code") != null
                || item.getEntryCriterions().isEmpty();
    }

    private Category category(ModelElementInstance element) {
        return new Category(Own.get(element, "code"), Own.name(element), Own.responsible(element, null));
    }

    private Stage stage(PlanItem item) {
        PlanItemDefinition definition = item.getDefinition();
        return new Stage(
                code(definition),
                nameOf(item),
                kind(definition),
                Own.responsible(definition, null),
                definition instanceof PlanFragment place ? duties(place) : List.of(),
                exitChecks(definition));
    }

    private StageKind kind(PlanItemDefinition definition) {
        boolean over = definition instanceof Milestone && !ways.leadAwayFrom(definition);
        return Optional.ofNullable(Own.constant(definition, "kind", StageKind.class))
                .orElse(over ? StageKind.CLOSED : StageKind.ACTIVE);
    }

    private static List<ExitCheck> exitChecks(PlanItemDefinition definition) {
        String checks = Own.get(definition, "exitChecks");
        return checks == null
                ? List.of()
                : Arrays.stream(checks.split(" "))
                        .map(check -> Own.constant(definition, ExitCheck.class, check))
                        .toList();
    }

    private static List<Duty> duties(PlanFragment place) {
        return place.getPlanItems().stream()
                .filter(item -> item.getDefinition() instanceof HumanTask)
                .map(CmmnReader::duty)
                .toList();
    }

    private static Duty duty(PlanItem item) {
        HumanTask task = (HumanTask) item.getDefinition();
        String deliverable = Own.get(task, "deliverable");
        return new Duty(
                code(task),
                nameOf(item),
                deliverable == null
                        ? null
                        : new LocalName(
                                deliverable,
                                Optional.ofNullable(Own.get(task, "deliverableEn"))
                                        .orElse(deliverable)),
                Own.responsible(task, performer(task)),
                Own.number(task, "workingMinutes"),
                item.getItemControl() != null && CmmnDocument.isRequired(item.getItemControl()),
                Own.isTrue(task, "answers"));
    }

    private static Role performer(HumanTask task) {
        org.operaton.bpm.model.cmmn.instance.Role named = task.getPerformer();
        if (named == null) {
            return null;
        }
        return Stream.of(Role.values())
                .filter(role -> role.name().equalsIgnoreCase(named.getName())
                        || role.name().equalsIgnoreCase(named.getId()))
                .findFirst()
                .orElseThrow(() -> new BusinessRuleException(
                        "casework.error.cmmnUnknownRole",
                        Optional.ofNullable(task.getName()).orElse(task.getId()),
                        Optional.ofNullable(named.getName()).orElse(named.getId())));
    }

    static boolean isStage(PlanItem item) {
        return item.getDefinition() instanceof Milestone || item.getDefinition() instanceof PlanFragment;
    }

    /** @return what the plan item is called, which may be said there or at what it stands for */
    static LocalName nameOf(PlanItem item) {
        return Optional.ofNullable(Own.name(item.getDefinition())).orElseGet(() -> Own.name(item));
    }

    /** @return our own code, or one made of the element's id */
    static String code(CmmnElement element) {
        String own = Own.get(element, "code");
        if (own != null || element.getId() == null) {
            return own;
        }
        String made = element.getId().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_]", "_");
        String lettered = Character.isLetter(made.charAt(0)) ? made : "C" + made;
        return lettered.substring(0, Math.min(LONGEST_CODE, lettered.length()));
    }

    /** @return our own elements of that name */
    static Stream<ModelElementInstance> owned(CmmnElement element, String name) {
        return element.getExtensionElements() == null
                ? Stream.empty()
                : element.getExtensionElements().getElements().stream()
                        .filter(each ->
                                Own.NAMESPACE.equals(each.getDomElement().getNamespaceURI())
                                        && name.equals(each.getDomElement().getLocalName()));
    }
}

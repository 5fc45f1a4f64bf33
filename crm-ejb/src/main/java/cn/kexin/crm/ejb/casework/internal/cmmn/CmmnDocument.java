package cn.kexin.crm.ejb.casework.internal.cmmn;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.operaton.bpm.model.cmmn.Cmmn;
import org.operaton.bpm.model.cmmn.impl.CmmnModelConstants;
import org.operaton.bpm.model.cmmn.instance.Case;
import org.operaton.bpm.model.cmmn.instance.HumanTask;
import org.operaton.bpm.model.cmmn.instance.ItemControl;
import org.operaton.bpm.model.cmmn.instance.PlanItem;
import org.operaton.bpm.model.cmmn.instance.RequiredRule;
import org.operaton.bpm.model.cmmn.instance.Stage;
import org.operaton.bpm.model.xml.ModelException;
import org.operaton.bpm.model.xml.instance.DomElement;
import org.operaton.bpm.model.xml.instance.ModelElementInstance;

/**
 * A CMMN document that holds one case of what a process definition can say. Whatever else the standard knows is refused by
 * its name instead of being lost without a word.
 */
final class CmmnDocument {

    private static final Set<String> KNOWN = Set.of(
            "case",
            "caseFileModel",
            "caseRoles",
            "role",
            "casePlanModel",
            "stage",
            "milestone",
            "humanTask",
            "userEventListener",
            "timerEventListener",
            "timerExpression",
            "planItem",
            "itemControl",
            "defaultControl",
            "requiredRule",
            "repetitionRule",
            "condition",
            "body",
            "sentry",
            "planItemOnPart",
            "standardEvent",
            "entryCriterion",
            "exitCriterion",
            "documentation",
            "extensionElements");
    private static final Set<String> ALWAYS = Set.of("", "true", "${true}", "#{true}", "=true");

    private CmmnDocument() {}

    /** @throws BusinessRuleException when the text is no CMMN 1.1, has not one case, or says what cannot be kept */
    static Case onlyCase(String document) {
        if (document.contains("<!DOCTYPE")) {
            throw new BusinessRuleException("casework.error.cmmnDoctype");
        }
        List<Case> cases = List.copyOf(read(document));
        if (cases.size() != 1 || cases.get(0).getCasePlanModel() == null) {
            throw new BusinessRuleException("casework.error.cmmnOneCase", cases.size());
        }
        Case only = cases.get(0);
        requireKnown(only.getDomElement());
        only.getModelInstance().getModelElementsByType(PlanItem.class).forEach(CmmnDocument::requirePlace);
        return only;
    }

    private static Collection<Case> read(String document) {
        try {
            return Cmmn.readModelFromStream(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
                    .getDefinitions()
                    .getCases();
        } catch (ModelException e) {
            throw new BusinessRuleException("casework.error.cmmnInvalid", reason(e));
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private static void requireKnown(DomElement element) {
        String name = element.getLocalName();
        boolean standard = CmmnModelConstants.CMMN11_NS.equals(element.getNamespaceURI());
        boolean conditional = "condition".equals(name)
                && !ALWAYS.contains(element.getTextContent().strip());
        if (!standard || !KNOWN.contains(name) || conditional) {
            throw unsupported(name, String.valueOf(element.getAttribute("id")));
        }
        if (!"extensionElements".equals(name)) {
            element.getChildElements().forEach(CmmnDocument::requireKnown);
        }
    }

    /** Stages and clocks stand in the plan, duties in a stage, and only stages wait for something. */
    private static void requirePlace(PlanItem item) {
        ModelElementInstance parent = item.getParentElement();
        boolean inPlan = parent.getParentElement() instanceof Case;
        boolean misplaced = item.getDefinition() == null
                || inPlan && item.getDefinition() instanceof HumanTask
                || !inPlan && CmmnReader.isStage(item)
                || !inPlan
                        && parent instanceof Stage
                        && !item.getEntryCriterions().isEmpty();
        if (misplaced) {
            throw unsupported("planItem", String.valueOf(item.getId()));
        }
    }

    static boolean isRequired(ItemControl control) {
        return !control.getChildElementsByType(RequiredRule.class).isEmpty();
    }

    static BusinessRuleException unsupported(String element, String id) {
        return new BusinessRuleException("casework.error.cmmnUnsupported", element, id);
    }
}

package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.casework.Evidence;
import cn.kexin.crm.domain.casework.EvidenceKind;
import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.domain.webhook.HookEvent;
import cn.kexin.crm.ejb.webhook.Happening;
import cn.kexin.crm.ejb.webhook.Hooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells other systems what happens to cases, from the evidence it leaves: ids, numbers and codes, no words. */
@ApplicationScoped
public class CaseHooks {

    @Inject
    private Hooks hooks;

    /** @param evidence of what happens now, stored */
    void of(Evidence evidence) {
        HookEvent event = evidence.getCorrectsSeq() == null ? event(evidence.getKind()) : null;
        if (event != null) {
            CustomerCase theCase = evidence.getCustomerCase();
            hooks.happened(new Happening(
                    event,
                    new AuditSubject(CaseNews.TYPE, theCase.getId()),
                    "cases/" + theCase.getNumber(),
                    evidence.getRecordedAt(),
                    data(theCase, evidence)));
        }
    }

    private static Map<String, Object> data(CustomerCase theCase, Evidence evidence) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", theCase.getId());
        data.put("number", theCase.getNumber());
        data.put("type", theCase.getDefinition().getCode());
        data.put("customerId", theCase.getCustomer().getId());
        data.put("priority", theCase.getPriority());
        data.put("stage", evidence.getStage());
        data.put("fromStage", evidence.getFromStage());
        data.put("unit", evidence.getUnit().getCode());
        data.put("externalId", theCase.getExternalId());
        if (evidence.getKind() == EvidenceKind.WARNED || evidence.getKind() == EvidenceKind.ESCALATED) {
            data.put("clock", evidence.getSubject());
            data.put("toldRole", evidence.getNote());
        }
        return data;
    }

    private static HookEvent event(EvidenceKind kind) {
        return switch (kind) {
            case OPENED -> HookEvent.CASE_OPENED;
            case ROUTED, ASSIGNED, REASSIGNED -> HookEvent.CASE_ASSIGNED;
            case STAGE_CHANGED, WENT_ON, PAUSED, RESUMED, RESOLVED, REOPENED, UNMERGED_FROM ->
                HookEvent.CASE_STAGE_CHANGED;
            case RESPONDED -> HookEvent.CASE_ANSWERED;
            case CLOSED -> HookEvent.CASE_CLOSED;
            case WARNED -> HookEvent.CLOCK_WARNED;
            case ESCALATED -> HookEvent.CLOCK_ESCALATED;
            default -> null;
        };
    }
}

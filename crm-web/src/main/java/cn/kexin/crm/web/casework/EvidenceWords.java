package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.EvidenceKind;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.casework.EvidenceRow;
import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Puts evidence into words. */
@RequestScoped
public class EvidenceWords {

    private static final Set<EvidenceKind> SAID_IN_TEXT = EnumSet.of(
            EvidenceKind.ROUTED,
            EvidenceKind.WARNED,
            EvidenceKind.ESCALATED,
            EvidenceKind.CONTACT_NAMED,
            EvidenceKind.REPEATED,
            EvidenceKind.CHILD_OPENED,
            EvidenceKind.CHILD_DONE,
            EvidenceKind.MERGED,
            EvidenceKind.MERGED_INTO,
            EvidenceKind.UNMERGED,
            EvidenceKind.UNMERGED_FROM);

    @Inject
    private ProcessNames names;

    @Inject
    private Durations durations;

    @Inject
    private Texts texts;

    EvidenceLine line(ProcessModel process, EvidenceRow row) {
        return new EvidenceLine(row, text(process, row), detail(row), isSaidInText(row) ? null : row.note());
    }

    private String text(ProcessModel process, EvidenceRow row) {
        String key = "casework.evidence." + row.kind().name();
        return switch (row.kind()) {
            case STAGE_CHANGED, WENT_ON, PAUSED, RESUMED, REOPENED -> texts.of(key, names.stage(process, row.stage()));
            case ROUTED ->
                row.note() == null
                        ? texts.of(key, row.unitName())
                        : texts.of("casework.evidence.routedByRule", row.unitName(), row.note());
            case ASSIGNED, REASSIGNED -> texts.of(key, target(row), source(row));
            case TASK_ASSIGNED -> texts.of(key, subject(process, row), target(row));
            case TASK_DONE, TASK_OVERDUE, UNANSWERED, UNINFORMED -> texts.of(key, subject(process, row));
            case WARNED, ESCALATED -> texts.of(key, subject(process, row), told(row));
            case CONTACT_NAMED, REPEATED, CHILD_OPENED, CHILD_DONE, MERGED, MERGED_INTO, UNMERGED, UNMERGED_FROM ->
                texts.of(key, row.note());
            case EMERGENCY, REMEDY -> texts.of(key + "." + row.subject());
            default -> texts.of(key);
        };
    }

    /** The role told, which the evidence of an alarm notes by its code. */
    private String told(EvidenceRow row) {
        return texts.label(Role.valueOf(row.note()));
    }

    private static boolean isSaidInText(EvidenceRow row) {
        return SAID_IN_TEXT.contains(row.kind());
    }

    private static String target(EvidenceRow row) {
        return row.personName() == null ? row.unitName() : row.personName() + " (" + row.unitName() + ")";
    }

    private static String source(EvidenceRow row) {
        String person = row.fromPersonName();
        return person == null ? row.fromUnitName() == null ? "–" : row.fromUnitName() : person;
    }

    private String subject(ProcessModel process, EvidenceRow row) {
        return row.subject() == null ? "" : names.subject(process, row.subject());
    }

    private String detail(EvidenceRow row) {
        List<String> parts = new ArrayList<>();
        parts.add(row.actorName() == null ? texts.of("casework.evidence.system") : row.actorName());
        if (row.workingMinutes() != null) {
            parts.add(texts.of("casework.evidence.used", durations.text(row.workingMinutes())));
        }
        if (row.correctsSeq() != null) {
            parts.add(texts.of("casework.evidence.corrects", row.correctsSeq()));
        }
        return String.join(" · ", parts);
    }
}

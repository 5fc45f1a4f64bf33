package cn.kexin.crm.web.rest.casework;

import cn.kexin.crm.domain.casework.EvidenceKind;
import cn.kexin.crm.ejb.casework.EvidenceRow;
import cn.kexin.crm.web.rest.organisation.OrganisationResource.Named;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of a case's evidence; rows are added, never changed. */
@Schema(name = "Evidence")
public record EvidenceForm(
        @Schema(example = "3", description = "Number within the case, from 1.") int seq,
        EvidenceKind kind,
        Instant occurredAt,
        @Schema(description = "When it was written down; later than occurredAt when imported.") Instant recordedAt,
        @Schema(nullable = true, description = "Who acted; null for a system.") Named actor,
        @Schema(description = "The unit responsible then.") Named unit,
        @Schema(nullable = true, description = "Who was responsible then; null in a queue.") Named person,
        @Schema(example = "IN_PROGRESS") String stage,
        @Schema(nullable = true, example = "RECEIVED") String fromStage,
        @Schema(nullable = true) Named fromUnit,
        @Schema(nullable = true) Named fromPerson,
        @Schema(nullable = true, example = "RESPONSE", description = "Code of the clock or duty concerned.")
                String subject,
        @Schema(nullable = true) Boolean targetMet,
        @Schema(nullable = true, description = "By the wall clock since the case was opened.") Long calendarMinutes,
        @Schema(nullable = true, description = "Of working time since the case was opened, pauses left out.")
                Long workingMinutes,
        @Schema(nullable = true, description = "Number of the row that this one corrects.") Integer correctsSeq,
        @Schema(description = "True when no measure counts the row.") boolean excluded,
        @Schema(nullable = true) String note) {

    static EvidenceForm of(EvidenceRow row) {
        return new EvidenceForm(
                row.seq(),
                row.kind(),
                row.occurredAt(),
                row.recordedAt(),
                Named.of(row.actorUsername(), row.actorName()),
                Named.of(row.unitCode(), row.unitName()),
                Named.of(row.personUsername(), row.personName()),
                row.stage(),
                row.fromStage(),
                Named.of(row.fromUnitCode(), row.fromUnitName()),
                Named.of(row.fromPersonUsername(), row.fromPersonName()),
                row.subject(),
                row.targetMet(),
                row.calendarMinutes(),
                row.workingMinutes(),
                row.correctsSeq(),
                row.excluded(),
                row.note());
    }
}

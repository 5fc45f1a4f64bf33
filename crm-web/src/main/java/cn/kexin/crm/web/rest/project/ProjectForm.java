package cn.kexin.crm.web.rest.project;

import cn.kexin.crm.ejb.project.ProjectView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A project's record as other systems read it. */
@Schema(name = "Project")
public record ProjectForm(
        @Schema(example = "1301") long id,
        @Schema(example = "1201") long caseId,
        @Schema(example = "CP-2026-000007", description = "The case's number.") String number,
        @Schema(example = "滨江水厂扩建工程") String subject,
        @Schema(example = "CONSTRUCTION_PROJECT") String type,
        @Schema(example = "CONSTRUCTION") String stage,
        @Schema(example = "1101") long customerId,
        @Schema(nullable = true, example = "ocds-213czf-000-00001", description = "The case's key in another system.")
                String externalId,
        @Schema(description = "Whether the award is ten times the tender's value, or a tenth.") boolean implausible,
        @Schema(description = "What may be changed.") ProjectBody record) {

    static ProjectForm of(ProjectView view) {
        return new ProjectForm(
                view.row().id(),
                view.row().caseId(),
                view.row().number(),
                view.row().subject(),
                view.row().type(),
                view.row().stage(),
                view.row().customerId(),
                view.externalId(),
                view.figures().isTenderImplausible(),
                ProjectBody.of(view));
    }
}

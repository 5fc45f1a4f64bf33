package cn.kexin.crm.ejb.project;

import cn.kexin.crm.domain.project.ContractTerms;
import cn.kexin.crm.domain.project.ProjectFigures;
import cn.kexin.crm.domain.project.ProjectMilestone;
import cn.kexin.crm.domain.shared.PlainLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * A project's record as it is to be.
 *
 * @param version the version the edit is based on
 * @param siteDivision code of an administrative division, or null
 * @param members at most 100
 * @param milestones at most 200
 * @param products at most 500
 */
public record SaveProject(
        long id,
        long version,
        @NotNull ProjectFigures figures,
        @NotNull @Valid ContractTerms terms,
        @Size(max = 200) @PlainLine String siteAddress,
        @Size(max = 9) String siteDivision,
        @NotNull @Size(max = 100) List<@NotNull @Valid Member> members,
        @NotNull @Size(max = 200) List<@NotNull @Valid Milestone> milestones,
        @NotNull @Size(max = 500) List<@NotNull @Valid Product> products) {

    /**
     * Somebody who works on it.
     *
     * @param username sign-in name
     * @param duty what they do there
     */
    public record Member(@NotBlank @Size(max = 60) String username, @NotBlank @Size(max = 80) @PlainLine String duty) {}

    /**
     * Something to reach by a day.
     *
     * @param id of one that is there; null for a new one
     */
    public record Milestone(
            Long id,
            @NotBlank @Size(max = ProjectMilestone.LONGEST_NAME) @PlainLine String name,
            LocalDate plannedOn,
            LocalDate actualOn) {}

    /**
     * A piece of equipment.
     *
     * @param id of one that is there; null for a new one
     */
    public record Product(
            Long id,
            @NotBlank @Size(max = 120) @PlainLine String product,
            @NotBlank @Size(max = 60) @PlainLine String serialNumber,
            LocalDate installedOn) {}
}

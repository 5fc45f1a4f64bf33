package cn.kexin.crm.ejb.project;

import cn.kexin.crm.domain.project.ContractTerms;
import cn.kexin.crm.domain.project.ProjectFigures;
import cn.kexin.crm.domain.project.ocds.PublishedDocument;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A project's record with all that its page shows.
 *
 * @param row what a list shows too
 * @param externalId the case's key in another system, such as an ocid; or null
 * @param siteDivision code of the division, or null
 * @param sitePath the division's names from the province down, or null
 * @param milestones by the day planned
 * @param releases what was published of it, the latest first
 * @param documents that the publisher points to
 * @param editable whether the viewer may change it
 */
public record ProjectView(
        ProjectRow row,
        String externalId,
        ProjectFigures figures,
        ContractTerms terms,
        String siteAddress,
        String siteDivision,
        String sitePath,
        List<Member> members,
        List<Milestone> milestones,
        List<Product> products,
        List<Published> releases,
        List<PublishedDocument> documents,
        boolean editable)
        implements Serializable {

    /**
     * Somebody who works on it.
     *
     * @param duty what they do there
     */
    public record Member(long id, String username, String name, String unitName, String duty) implements Serializable {}

    /**
     * Something to reach by a day.
     *
     * @param daysLate days by which it was reached late, or is late by now; 0 when it is not
     */
    public record Milestone(long id, String name, LocalDate plannedOn, LocalDate actualOn, long daysLate)
            implements Serializable {}

    /** A piece of equipment. */
    public record Product(long id, String product, String serialNumber, LocalDate installedOn)
            implements Serializable {}

    /**
     * What was published at one time.
     *
     * @param tags what it told, such as tender or award
     */
    public record Published(String releaseId, Instant releasedAt, String tags) implements Serializable {}
}

package cn.kexin.crm.ejb.project.internal;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.project.Project;
import cn.kexin.crm.domain.project.ProjectMember;
import cn.kexin.crm.domain.project.ProjectMilestone;
import cn.kexin.crm.domain.project.ProjectRelease;
import cn.kexin.crm.domain.project.ocds.ContractingProcess;
import cn.kexin.crm.domain.project.ocds.PublishedDocument;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.project.ProjectRow;
import cn.kexin.crm.ejb.project.ProjectView;
import cn.kexin.crm.ejb.project.ProjectView.Member;
import cn.kexin.crm.ejb.project.ProjectView.Milestone;
import cn.kexin.crm.ejb.project.ProjectView.Product;
import cn.kexin.crm.ejb.project.ProjectView.Published;
import cn.kexin.crm.ejb.reference.Division;
import cn.kexin.crm.ejb.reference.Divisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** Puts together what the page of one project shows. */
@ApplicationScoped
public class ProjectViews {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Divisions divisions;

    @Inject
    private CompanyDay day;

    @Inject
    private StoredReleases releases;

    ProjectView of(Project project, boolean editable) {
        LocalDate today = day.today();
        String externalId = project.getCustomerCase().getExternalId();
        List<ProjectRelease> published = externalId == null ? List.of() : releases.of(project);
        return new ProjectView(
                row(project, today),
                externalId,
                project.figures(),
                project.terms(),
                project.getSiteAddress(),
                project.getSiteDivision(),
                divisions.find(project.getSiteDivision()).map(Division::path).orElse(null),
                members(project),
                project.getMilestones().stream().map(m -> milestone(m, today)).toList(),
                project.getProducts().stream()
                        .map(p -> new Product(p.getId(), p.getProduct(), p.getSerialNumber(), p.getInstalledOn()))
                        .toList(),
                published.stream()
                        .map(r -> new Published(r.getReleaseId(), r.getReleasedAt(), r.getTags()))
                        .toList(),
                documents(published),
                editable);
    }

    static ProjectRow row(Project project, LocalDate today) {
        CustomerCase theCase = project.getCustomerCase();
        return new ProjectRow(
                project.getId(),
                project.getVersion(),
                theCase.getId(),
                theCase.getNumber(),
                theCase.getSubject(),
                theCase.getType(),
                theCase.getDefinition().getId(),
                theCase.getStage(),
                theCase.getStatus(),
                theCase.getCustomer().getId(),
                theCase.getCustomer().getName(),
                theCase.getUnit().getName(),
                project.figures().award(),
                project.figures().contract(),
                project.getNextMilestone(),
                project.getNextPlannedOn(),
                ProjectMilestone.daysLate(project.getNextPlannedOn(), null, today));
    }

    private List<Member> members(Project project) {
        return em.createQuery(
                        "select m from ProjectMember m join fetch m.person p join fetch p.unit where m.project = :project"
                                + " order by m.id",
                        ProjectMember.class)
                .setParameter("project", project)
                .getResultStream()
                .map(m -> new Member(
                        m.getId(),
                        m.getPerson().getUsername(),
                        m.getPerson().getName(),
                        m.getPerson().getUnit().getName(),
                        m.getDuty()))
                .toList();
    }

    private static Milestone milestone(ProjectMilestone m, LocalDate today) {
        return new Milestone(
                m.getId(),
                m.getName(),
                m.getPlannedOn(),
                m.getActualOn(),
                ProjectMilestone.daysLate(m.getPlannedOn(), m.getActualOn(), today));
    }

    private List<PublishedDocument> documents(List<ProjectRelease> published) {
        return published.isEmpty()
                ? List.of()
                : ContractingProcess.of(releases.read(published)).documents();
    }
}

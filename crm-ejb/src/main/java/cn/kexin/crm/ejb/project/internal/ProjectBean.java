package cn.kexin.crm.ejb.project.internal;

import static cn.kexin.crm.domain.organisation.Role.Names.CUSTOMER_DEPT;
import static cn.kexin.crm.domain.organisation.Role.Names.DEPT_HEAD;
import static cn.kexin.crm.domain.organisation.Role.Names.EXECUTIVE;
import static cn.kexin.crm.domain.organisation.Role.Names.FUNCTIONAL;
import static cn.kexin.crm.domain.organisation.Role.Names.MARKETING;
import static cn.kexin.crm.domain.organisation.Role.Names.PROJECT_TEAM;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES_DIRECTOR;
import static cn.kexin.crm.domain.organisation.Role.Names.SERVICE;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.project.Project;
import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.audit.ChangeFilter;
import cn.kexin.crm.ejb.audit.ChangeRow;
import cn.kexin.crm.ejb.audit.Histories;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.project.ProjectFacade;
import cn.kexin.crm.ejb.project.ProjectFilter;
import cn.kexin.crm.ejb.project.ProjectRow;
import cn.kexin.crm.ejb.project.ProjectView;
import cn.kexin.crm.ejb.project.SaveProject;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Opens the records of projects to those who see their cases. */
@Stateless
@RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, MARKETING, DEPT_HEAD, EXECUTIVE
})
public class ProjectBean implements ProjectFacade {

    /** What the history tells; whoever sees the project sees all of it. */
    private static final List<String> FIELDS = List.of(
            "project.budget.amount",
            "project.budget.currency",
            "project.budget",
            "project.tender.amount",
            "project.tender.currency",
            "project.tender",
            "project.award.amount",
            "project.award.currency",
            "project.award",
            "project.contract.amount",
            "project.contract.currency",
            "project.contract",
            "project.paid.amount",
            "project.paid.currency",
            "project.paid",
            "project.contractNumber",
            "project.signedOn",
            "project.startsOn",
            "project.endsOn",
            "project.siteAddress",
            "project.siteDivision",
            "projectMilestone.name",
            "projectMilestone.plannedOn",
            "projectMilestone.actualOn",
            "installedProduct.product",
            "installedProduct.serialNumber",
            "installedProduct.installedOn");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private ProjectRepository projects;

    @Inject
    private ProjectQueries queries;

    @Inject
    private ProjectViews views;

    @Inject
    private ProjectWriter writer;

    @Inject
    private Histories histories;

    @Override
    public Page<ProjectRow> list(ProjectFilter filter, PageRequest page) {
        return queries.page(filter, page, viewer.get());
    }

    @Override
    public ProjectView find(long id) {
        Project project = projects.visible(id);
        return views.of(project, projects.isEditable(project));
    }

    @Override
    public ProjectRow ofCase(long caseId) {
        return queries.ofCase(caseId, viewer.get());
    }

    @Override
    public long begin(long caseId) {
        ProjectRow known = queries.ofCase(caseId, viewer.get());
        if (known != null) {
            return known.id();
        }
        CustomerCase theCase = projects.workableCase(caseId);
        Project project = new Project(theCase);
        em.persist(project);
        em.flush();
        return project.getId();
    }

    @Override
    public void save(SaveProject command) {
        Project project = projects.editable(command.id());
        StaleVersionException.check(project, command.version());
        writer.write(project, command);
    }

    @Override
    public Page<ChangeRow> history(long id, PageRequest page) {
        Project project = projects.visible(id);
        return histories.page(
                new AuditSubject(Project.TYPE, project.getId()), FIELDS, new ChangeFilter(null, null), page);
    }
}

package cn.kexin.crm.ejb.project.internal;

import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.project.Project;
import cn.kexin.crm.domain.project.ProjectMilestone;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.project.ProjectRow;
import cn.kexin.crm.ejb.project.ProjectStanding;
import cn.kexin.crm.ejb.project.ProjectView;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads how the projects of a customer stand: one statement with their milestones, one for their products. */
@ApplicationScoped
public class StandingQueries {

    /** Rows, of which a project has one for each of its milestones. */
    private static final int MOST_ROWS = 1000;

    private static final String SELECT =
            """
            select p, c.id, c.number, c.subject, c.type, c.definition.id, c.stage, c.status, k.id, k.name, u.name, \
            m.id, m.name, m.plannedOn, m.actualOn \
            from Project p join p.customerCase c join c.customer k join c.unit u left join p.milestones m""";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseAccess access;

    @Inject
    private ProductQueries products;

    @Inject
    private CompanyDay day;

    /** @return the latest projects of the customer that the viewer may see */
    List<ProjectStanding> ofCustomer(long customerId, int most, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "c")
                .and("column('customer_id', c) = :customer", "customer", customerId);
        LocalDate today = day.today();
        Map<Project, Object[]> projects = new LinkedHashMap<>();
        Map<Project, List<ProjectView.Milestone>> milestones = new LinkedHashMap<>();
        where.bind(em.createQuery(
                        SELECT + where.where() + " order by c.openedAt desc, p.id desc, m.plannedOn, m.id",
                        Object[].class))
                .setMaxResults(MOST_ROWS)
                .getResultList()
                .forEach(column -> {
                    Project project = (Project) column[0];
                    projects.putIfAbsent(project, column);
                    List<ProjectView.Milestone> own = milestones.computeIfAbsent(project, none -> new ArrayList<>());
                    if (column[11] != null) {
                        own.add(milestone(column, today));
                    }
                });
        Map<Long, List<ProjectView.Product>> installed = projects.isEmpty()
                ? Map.of()
                : products.ofProjects(
                        projects.keySet().stream().map(Project::getId).toList());
        return projects.keySet().stream()
                .limit(most)
                .map(project -> new ProjectStanding(
                        row(project, projects.get(project), today),
                        project.terms(),
                        project.figures(),
                        milestones.get(project),
                        installed.getOrDefault(project.getId(), List.of())))
                .toList();
    }

    private static ProjectView.Milestone milestone(Object[] column, LocalDate today) {
        LocalDate planned = (LocalDate) column[13];
        LocalDate actual = (LocalDate) column[14];
        return new ProjectView.Milestone(
                (Long) column[11],
                (String) column[12],
                planned,
                actual,
                ProjectMilestone.daysLate(planned, actual, today));
    }

    private static ProjectRow row(Project project, Object[] column, LocalDate today) {
        return new ProjectRow(
                project.getId(),
                project.getVersion(),
                (Long) column[1],
                (String) column[2],
                (String) column[3],
                (String) column[4],
                (Long) column[5],
                (String) column[6],
                (StageKind) column[7],
                (Long) column[8],
                (String) column[9],
                (String) column[10],
                project.figures().award(),
                project.figures().contract(),
                project.getNextMilestone(),
                project.getNextPlannedOn(),
                ProjectMilestone.daysLate(project.getNextPlannedOn(), null, today));
    }
}

package cn.kexin.crm.web.project;

import cn.kexin.crm.ejb.project.ProjectFacade;
import cn.kexin.crm.ejb.project.ProjectFilter;
import cn.kexin.crm.ejb.project.ProjectRow;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.web.casework.ProcessNames;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Reads projects for people: rows with the names that their definitions give. */
@RequestScoped
public class ProjectLines {

    @EJB
    private ProjectFacade projects;

    @Inject
    private ProcessNames names;

    Page<ProjectLine> page(ProjectFilter filter, PageRequest request) {
        Page<ProjectRow> page = projects.list(filter, request);
        names.know(page.rows().stream().map(ProjectRow::definitionId).toList());
        return new Page<>(
                page.rows().stream().map(row -> ProjectLine.of(row, names)).toList(), page.total());
    }

    ProjectLine line(ProjectRow row) {
        names.know(List.of(row.definitionId()));
        return ProjectLine.of(row, names);
    }
}

package cn.kexin.crm.ejb.project;

import cn.kexin.crm.domain.project.ContractTerms;
import cn.kexin.crm.domain.project.ProjectFigures;
import java.io.Serializable;
import java.util.List;

/**
 * How a project stands: what a customer asks for on the phone.
 *
 * @param row what a list shows too
 * @param milestones by the day planned
 */
public record ProjectStanding(
        ProjectRow row,
        ContractTerms terms,
        ProjectFigures figures,
        List<ProjectView.Milestone> milestones,
        List<ProjectView.Product> products)
        implements Serializable {}

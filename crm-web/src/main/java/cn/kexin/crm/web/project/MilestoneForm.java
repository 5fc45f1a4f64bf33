package cn.kexin.crm.web.project;

import cn.kexin.crm.ejb.project.ProjectView;
import cn.kexin.crm.ejb.project.SaveProject;
import java.io.Serializable;
import java.time.LocalDate;

/** A milestone, as typed. */
public class MilestoneForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long id;
    private String name;
    private LocalDate plannedOn;
    private LocalDate actualOn;

    static MilestoneForm of(ProjectView.Milestone milestone) {
        MilestoneForm form = new MilestoneForm();
        form.id = milestone.id();
        form.name = milestone.name();
        form.plannedOn = milestone.plannedOn();
        form.actualOn = milestone.actualOn();
        return form;
    }

    boolean isBlank() {
        return (name == null || name.isBlank()) && plannedOn == null && actualOn == null;
    }

    SaveProject.Milestone toMilestone() {
        return new SaveProject.Milestone(id, name == null ? "" : name, plannedOn, actualOn);
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public LocalDate getPlannedOn() {
        return plannedOn;
    }

    public void setPlannedOn(LocalDate plannedOn) {
        this.plannedOn = plannedOn;
    }

    public LocalDate getActualOn() {
        return actualOn;
    }

    public void setActualOn(LocalDate actualOn) {
        this.actualOn = actualOn;
    }
}

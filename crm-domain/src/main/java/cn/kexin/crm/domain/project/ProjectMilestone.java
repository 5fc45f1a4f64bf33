package cn.kexin.crm.domain.project;

import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.domain.shared.Audited;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.NotAudited;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Pattern;

/** 里程碑: something that a project is to reach by a day, and when it did. */
@Entity
@Table(name = "project_milestone")
public class ProjectMilestone extends BaseEntity implements Audited {

    /** The name of milestones in the history. */
    public static final String TYPE = "projectMilestone";

    /** Characters of a name. */
    public static final int LONGEST_NAME = 200;

    /** How people call the coming of goods. */
    private static final Pattern ARRIVAL = Pattern.compile("到货|到场|交货|发货|送达|deliver|arriv", Pattern.CASE_INSENSITIVE);

    @NotAudited
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "project_id", updatable = false)
    private Project project;

    @NotAudited
    @Column(name = "source_key", length = 240, updatable = false)
    private String sourceKey;

    @Column(nullable = false, length = LONGEST_NAME)
    private String name;

    @Column(name = "planned_on")
    private LocalDate plannedOn;

    @Column(name = "actual_on")
    private LocalDate actualOn;

    protected ProjectMilestone() {}

    ProjectMilestone(Project project, String sourceKey, String name) {
        this.project = Objects.requireNonNull(project);
        this.sourceKey = sourceKey;
        this.name = Objects.requireNonNull(name);
    }

    /**
     * @param newPlannedOn the day agreed, or null while there is none
     * @param newActualOn the day it was reached, or null while it is not
     */
    public void is(String newName, LocalDate newPlannedOn, LocalDate newActualOn) {
        name = Objects.requireNonNull(newName);
        plannedOn = newPlannedOn;
        actualOn = newActualOn;
        project.refreshNext();
    }

    /** @return whether a milestone of that name is the coming of goods to the site */
    public static boolean isArrival(String name) {
        return ARRIVAL.matcher(name).find();
    }

    /**
     * @param plannedOn the day agreed, or null
     * @param actualOn the day reached, or null
     * @return days by which it was reached late, or is late by today; 0 when it is not late
     */
    public static long daysLate(LocalDate plannedOn, LocalDate actualOn, LocalDate today) {
        return plannedOn == null
                ? 0
                : Math.max(0, ChronoUnit.DAYS.between(plannedOn, actualOn == null ? today : actualOn));
    }

    @Override
    public AuditSubject auditSubject() {
        return project.auditSubject();
    }

    @Override
    public String auditType() {
        return TYPE;
    }

    @Override
    public String auditLabel() {
        return name;
    }

    /** @return its key in another system, or null */
    public String getSourceKey() {
        return sourceKey;
    }

    public String getName() {
        return name;
    }

    public LocalDate getPlannedOn() {
        return plannedOn;
    }

    /** @return the day it was reached, or null while it is not */
    public LocalDate getActualOn() {
        return actualOn;
    }
}

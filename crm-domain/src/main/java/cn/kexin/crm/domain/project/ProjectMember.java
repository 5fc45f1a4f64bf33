package cn.kexin.crm.domain.project;

import cn.kexin.crm.domain.organisation.Person;
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
import java.util.Objects;

/** 项目成员: somebody who works on a project, and what they do there. */
@Entity
@Table(name = "project_member")
public class ProjectMember extends BaseEntity implements Audited {

    /** The name of members in the history. */
    public static final String TYPE = "projectMember";

    @NotAudited
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "project_id", updatable = false)
    private Project project;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    @Column(nullable = false, length = 80)
    private String duty;

    protected ProjectMember() {}

    ProjectMember(Project project, Person person, String duty) {
        this.project = Objects.requireNonNull(project);
        this.person = Objects.requireNonNull(person);
        this.duty = Objects.requireNonNull(duty);
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
        return person.getName() + " · " + duty;
    }

    public Person getPerson() {
        return person;
    }

    public String getDuty() {
        return duty;
    }
}

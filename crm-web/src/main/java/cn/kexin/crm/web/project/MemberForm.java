package cn.kexin.crm.web.project;

import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import cn.kexin.crm.ejb.project.ProjectView;
import cn.kexin.crm.ejb.project.SaveProject;
import java.io.Serializable;

/** Somebody who works on a project, as typed. */
public class MemberForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private DirectoryEntry person;
    private String duty;

    static MemberForm of(ProjectView.Member member) {
        MemberForm form = new MemberForm();
        form.person = new DirectoryEntry(member.username(), member.name(), null, member.unitName());
        form.duty = member.duty();
        return form;
    }

    boolean isBlank() {
        return person == null && (duty == null || duty.isBlank());
    }

    SaveProject.Member toMember() {
        return new SaveProject.Member(person == null ? "" : person.username(), duty == null ? "" : duty);
    }

    public DirectoryEntry getPerson() {
        return person;
    }

    public void setPerson(DirectoryEntry person) {
        this.person = person;
    }

    public String getDuty() {
        return duty;
    }

    public void setDuty(String duty) {
        this.duty = duty;
    }
}

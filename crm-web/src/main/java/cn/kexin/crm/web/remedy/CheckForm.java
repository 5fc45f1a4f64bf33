package cn.kexin.crm.web.remedy;

import cn.kexin.crm.domain.remedy.CheckResult;
import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import cn.kexin.crm.ejb.remedy.CheckCommand;
import cn.kexin.crm.ejb.remedy.RemedyView;
import java.io.Serializable;
import java.time.LocalDate;

/** The check of an effect, while somebody plans it or writes down what they saw. */
public class CheckForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private CheckResult result;
    private String grounds;
    private String proof;
    private LocalDate plannedOn;
    private DirectoryEntry person;

    CheckForm(RemedyView view) {
        plannedOn = view.checks().stream()
                .filter(check -> check.result() == null)
                .map(RemedyView.Check::plannedOn)
                .findFirst()
                .orElse(null);
    }

    CheckCommand toCommand() {
        return new CheckCommand(result, grounds, proof);
    }

    String username() {
        return person == null ? null : person.username();
    }

    public CheckResult getResult() {
        return result;
    }

    public void setResult(CheckResult result) {
        this.result = result;
    }

    public String getGrounds() {
        return grounds;
    }

    public void setGrounds(String grounds) {
        this.grounds = grounds;
    }

    public String getProof() {
        return proof;
    }

    public void setProof(String proof) {
        this.proof = proof;
    }

    public LocalDate getPlannedOn() {
        return plannedOn;
    }

    public void setPlannedOn(LocalDate plannedOn) {
        this.plannedOn = plannedOn;
    }

    public DirectoryEntry getPerson() {
        return person;
    }

    public void setPerson(DirectoryEntry person) {
        this.person = person;
    }
}

package cn.kexin.crm.web.visit;

import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.visit.VisitOccasion;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.ejb.visit.VisitRuleCommand;
import cn.kexin.crm.ejb.visit.VisitRuleRow;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A rule by which return visits fall due, as it is being changed. */
public class VisitRuleForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 30;
    private static final int USUAL_WINDOW = 21;

    private final VisitRuleRow stored;
    private String name;
    private VisitOccasion occasion = VisitOccasion.HANDOVER;
    private int days = USUAL_DAYS;
    private Integer everyMonths;
    private ValueClass valueClass;
    private String caseType;
    private int windowDays = USUAL_WINDOW;
    private Ref unit;
    private boolean projectTeam = true;
    private List<Ref> departments = new ArrayList<>();
    private String checklist;
    private boolean active = true;

    /** @param stored null for a new rule */
    VisitRuleForm(VisitRuleRow stored) {
        this.stored = stored;
        if (stored != null) {
            fallDue(stored);
            name = stored.name();
            valueClass = stored.valueClass();
            caseType = stored.caseType();
            unit = stored.unit();
            projectTeam = stored.projectTeam();
            departments = new ArrayList<>(stored.departments());
            checklist = stored.checklist();
            active = stored.active();
        }
    }

    private void fallDue(VisitRuleRow row) {
        occasion = row.occasion();
        days = row.days();
        everyMonths = row.everyMonths();
        windowDays = row.windowDays();
    }

    VisitRuleCommand toCommand() {
        return new VisitRuleCommand(
                name,
                occasion,
                days,
                everyMonths,
                valueClass,
                caseType,
                windowDays,
                unit == null ? null : unit.code(),
                projectTeam,
                departments == null
                        ? List.of()
                        : departments.stream().map(Ref::code).toList(),
                checklist,
                active);
    }

    /** @return the rule being changed, or null for a new one */
    public VisitRuleRow getStored() {
        return stored;
    }

    public boolean isRepeated() {
        return occasion == VisitOccasion.HANDOVER_REPEATED;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public VisitOccasion getOccasion() {
        return occasion;
    }

    public void setOccasion(VisitOccasion occasion) {
        this.occasion = occasion;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }

    public Integer getEveryMonths() {
        return everyMonths;
    }

    public void setEveryMonths(Integer everyMonths) {
        this.everyMonths = everyMonths;
    }

    public ValueClass getValueClass() {
        return valueClass;
    }

    public void setValueClass(ValueClass valueClass) {
        this.valueClass = valueClass;
    }

    public String getCaseType() {
        return caseType;
    }

    public void setCaseType(String caseType) {
        this.caseType = caseType;
    }

    public int getWindowDays() {
        return windowDays;
    }

    public void setWindowDays(int windowDays) {
        this.windowDays = windowDays;
    }

    public Ref getUnit() {
        return unit;
    }

    public void setUnit(Ref unit) {
        this.unit = unit;
    }

    public boolean isProjectTeam() {
        return projectTeam;
    }

    public void setProjectTeam(boolean projectTeam) {
        this.projectTeam = projectTeam;
    }

    public List<Ref> getDepartments() {
        return departments;
    }

    public void setDepartments(List<Ref> departments) {
        this.departments = departments;
    }

    public String getChecklist() {
        return checklist;
    }

    public void setChecklist(String checklist) {
        this.checklist = checklist;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}

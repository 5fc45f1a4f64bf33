package cn.kexin.crm.web.emergency;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.ejb.emergency.EmergencyPlanCommand;
import cn.kexin.crm.ejb.emergency.EmergencyPlanRow;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** An emergency plan while somebody writes it. */
public class PlanForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final EmergencyPlanRow known;
    private final List<CallForm> calls;
    private final List<DutyForm> duties;
    private String name;
    private String caseType;
    private String category;
    private Priority priority;
    private boolean automatic;
    private String customerText;

    /** @param known null for a new one */
    PlanForm(EmergencyPlanRow known, List<CallForm> calls, List<DutyForm> duties) {
        this.known = known;
        this.calls = new ArrayList<>(calls);
        this.duties = new ArrayList<>(duties);
        if (known != null) {
            name = known.name();
            caseType = known.caseType();
            category = known.category();
            priority = known.priority();
            automatic = known.automatic();
            customerText = known.customerText();
        }
    }

    EmergencyPlanCommand toCommand() {
        return new EmergencyPlanCommand(
                name,
                caseType,
                category,
                priority,
                automatic,
                customerText,
                calls.stream().map(CallForm::toCall).toList(),
                duties.stream().map(DutyForm::toDuty).toList());
    }

    public void addDuty() {
        duties.add(new DutyForm());
    }

    public void removeDuty(DutyForm duty) {
        duties.remove(duty);
    }

    public List<DutyForm> getDuties() {
        return duties;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public void addCall() {
        int last = calls.stream().mapToInt(CallForm::getNumber).max().orElse(0);
        calls.add(new CallForm(last + 1));
    }

    public void removeCall(CallForm call) {
        calls.remove(call);
    }

    public EmergencyPlanRow getKnown() {
        return known;
    }

    public List<CallForm> getCalls() {
        return calls;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCaseType() {
        return caseType;
    }

    public void setCaseType(String caseType) {
        this.caseType = caseType;
    }

    public Priority getPriority() {
        return priority;
    }

    public void setPriority(Priority priority) {
        this.priority = priority;
    }

    public boolean isAutomatic() {
        return automatic;
    }

    public void setAutomatic(boolean automatic) {
        this.automatic = automatic;
    }

    public String getCustomerText() {
        return customerText;
    }

    public void setCustomerText(String customerText) {
        this.customerText = customerText;
    }
}

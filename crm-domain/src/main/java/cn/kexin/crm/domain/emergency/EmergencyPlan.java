package cn.kexin.crm.domain.emergency;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * 应急预案: for which matters it is, whom it calls in which order, what they do and what customers are told (S2 3.3). A plan
 * starts by itself when such a case is opened, or by hand.
 */
@Entity
@Table(name = "emergency_plan")
public class EmergencyPlan extends BaseEntity {

    /** A day. */
    public static final int LONGEST_MINUTES = 1440;

    public static final int MOST_STEPS = 20;

    @Column(nullable = false, length = 120)
    private String name;

    @Column(name = "case_type", length = 40)
    private String caseType;

    @Column(length = 40)
    private String category;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private Priority priority;

    @Column(nullable = false)
    private boolean automatic;

    @Column(name = "customer_text", length = 2000)
    private String customerText;

    @Column(nullable = false)
    private boolean active = true;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number, id")
    private List<EmergencyStep> steps = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("minutes, id")
    private List<EmergencyPlanDuty> duties = new ArrayList<>();

    /** One line of the call list as it is written. */
    public record Call(int number, Role role, Person person, int minutes) {}

    /**
     * Something to be done, as it is written.
     *
     * @param role null when a person is named
     * @param unit in which the role is held; null for the one responsible for the case
     * @param minutes of the wall clock from the start
     */
    public record Owed(Role role, OrgUnit unit, Person person, String what, int minutes) {}

    protected EmergencyPlan() {}

    public EmergencyPlan(String name) {
        this.name = name.strip();
    }

    /**
     * @param type code of the cases it is for; null for every type
     * @param wantedCategory null for every category
     * @param wantedPriority null for every priority
     * @param byItself whether it starts when such a case is opened
     */
    public void describe(
            String newName,
            String type,
            String wantedCategory,
            Priority wantedPriority,
            boolean byItself,
            String newCustomerText) {
        if (byItself && type == null && wantedPriority == null) {
            throw BusinessRuleException.onField("automatic", "emergency.error.everyCase");
        }
        name = newName.strip();
        caseType = type;
        category = wantedCategory;
        priority = wantedPriority;
        automatic = byItself;
        customerText = newCustomerText;
    }

    /** @throws BusinessRuleException on field {@code calls} when a line does not fit */
    public void call(List<Call> calls) {
        if (calls.isEmpty() || calls.size() > MOST_STEPS) {
            throw BusinessRuleException.onField("calls", "emergency.error.calls", MOST_STEPS);
        }
        for (Call call : calls) {
            if ((call.role() == null) == (call.person() == null)) {
                throw BusinessRuleException.onField("calls", "emergency.error.who");
            }
            if (call.minutes() < 1 || call.minutes() > LONGEST_MINUTES || call.number() < 1) {
                throw BusinessRuleException.onField("calls", "emergency.error.minutes", LONGEST_MINUTES);
            }
        }
        steps.clear();
        calls.forEach(
                call -> steps.add(new EmergencyStep(this, call.number(), call.role(), call.person(), call.minutes())));
    }

    /** @throws BusinessRuleException on field {@code duties} when a line does not fit */
    public void owe(List<Owed> owed) {
        if (owed.size() > MOST_STEPS) {
            throw BusinessRuleException.onField("duties", "emergency.error.duties", MOST_STEPS);
        }
        for (Owed each : owed) {
            boolean oneOfBoth = (each.role() == null) != (each.person() == null);
            if (!oneOfBoth || each.person() != null && each.unit() != null) {
                throw BusinessRuleException.onField("duties", "emergency.error.dutyWho");
            }
            if (each.minutes() < 1 || each.minutes() > LONGEST_MINUTES) {
                throw BusinessRuleException.onField("duties", "emergency.error.minutes", LONGEST_MINUTES);
            }
        }
        duties.clear();
        owed.forEach(each -> duties.add(new EmergencyPlanDuty(this, each)));
    }

    public void turn(boolean on) {
        active = on;
    }

    /** @return whether it is meant for such a case */
    public boolean covers(String type, String ofCategory, Priority urgency) {
        return (caseType == null || caseType.equals(type))
                && (category == null || category.equals(ofCategory))
                && (priority == null || priority == urgency);
    }

    /** @return by how many things it says for which cases it is: the more, the better it fits those it covers */
    public int closeness() {
        return (caseType == null ? 0 : 1) + (category == null ? 0 : 1) + (priority == null ? 0 : 1);
    }

    /** @return the lines called next after that step; empty when there is nobody left */
    public List<EmergencyStep> after(int step) {
        int next = steps.stream()
                .mapToInt(EmergencyStep::getNumber)
                .filter(number -> number > step)
                .min()
                .orElse(-1);
        return steps.stream().filter(each -> each.getNumber() == next).toList();
    }

    public String getName() {
        return name;
    }

    public String getCaseType() {
        return caseType;
    }

    public String getCategory() {
        return category;
    }

    public Priority getPriority() {
        return priority;
    }

    public boolean isAutomatic() {
        return automatic;
    }

    public String getCustomerText() {
        return customerText;
    }

    public boolean isActive() {
        return active;
    }

    public List<EmergencyPlanDuty> getDuties() {
        return List.copyOf(duties);
    }

    public List<EmergencyStep> getSteps() {
        return List.copyOf(Objects.requireNonNull(steps));
    }
}

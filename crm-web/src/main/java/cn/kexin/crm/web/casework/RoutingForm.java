package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.routing.HandOut;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.casework.RoutingRuleCommand;
import cn.kexin.crm.ejb.casework.RoutingRuleRow;
import cn.kexin.crm.ejb.reference.Division;
import cn.kexin.crm.ejb.shared.Ref;
import java.io.Serializable;

/** A routing rule, as typed. */
public class RoutingForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final RoutingRuleRow stored;
    private String name;
    private boolean active = true;
    private String caseType;
    private String category;
    private String product;
    private Division division;
    private Ref branch;
    private Ref unit;
    private Role role;
    private Long skill;
    private HandOut handOut = HandOut.QUEUE;

    /**
     * @param stored the rule that is being changed; null for a new one
     * @param division the rule's division, or null
     */
    RoutingForm(RoutingRuleRow stored, Division division) {
        this.stored = stored;
        this.division = division;
        if (stored != null) {
            name = stored.name();
            active = stored.active();
            caseType = stored.caseType();
            category = stored.category();
            product = stored.product();
            branch = stored.branch();
            unit = stored.unit();
            role = stored.role();
            skill = stored.skill() == null ? null : stored.skill().id();
            handOut = stored.handOut();
        }
    }

    RoutingRuleCommand toCommand() {
        return new RoutingRuleCommand(
                name,
                active,
                caseType,
                category,
                product,
                division == null ? null : division.code(),
                branch == null ? null : branch.code(),
                unit == null ? null : unit.code(),
                role,
                skill,
                handOut);
    }

    /** @return the rule that is being changed; null for a new one */
    public RoutingRuleRow getStored() {
        return stored;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public String getCaseType() {
        return caseType;
    }

    public void setCaseType(String caseType) {
        this.caseType = caseType;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getProduct() {
        return product;
    }

    public void setProduct(String product) {
        this.product = product;
    }

    public Division getDivision() {
        return division;
    }

    public void setDivision(Division division) {
        this.division = division;
    }

    public Ref getBranch() {
        return branch;
    }

    public void setBranch(Ref branch) {
        this.branch = branch;
    }

    public Ref getUnit() {
        return unit;
    }

    public void setUnit(Ref unit) {
        this.unit = unit;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public Long getSkill() {
        return skill;
    }

    public void setSkill(Long skill) {
        this.skill = skill;
    }

    public HandOut getHandOut() {
        return handOut;
    }

    public void setHandOut(HandOut handOut) {
        this.handOut = handOut;
    }
}

package cn.kexin.crm.domain.casework.routing;

import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.organisation.Skill;
import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.domain.shared.Audited;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * 分派规则: matters of some kind go to a unit, whatever their definition says, and there perhaps to a person. What a rule
 * leaves open holds for all. The rules stand in an order; the first that takes a matter decides.
 */
@Entity
@Table(name = "routing_rule")
public class RoutingRule extends BaseEntity implements Audited {

    /** The name of rules in the history. */
    public static final String TYPE = "routingRule";

    /** In whose history the changes of all rules stand, of those taken away too: a rule counts by its place among the others. */
    public static final AuditSubject BOOK = new AuditSubject("routingRules", 0L);

    /** Characters of a name. */
    public static final int LONGEST_NAME = 80;

    @Column(nullable = false, length = LONGEST_NAME)
    private String name;

    @Column(nullable = false)
    private int place;

    @Column(nullable = false)
    private boolean active = true;

    @Column(name = "case_type", length = 40)
    private String caseType;

    @Column(length = 40)
    private String category;

    @Column(length = 80)
    private String product;

    @Column(name = "division_code", length = 9)
    private String divisionCode;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "branch_id")
    private OrgUnit branch;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "skill_id")
    private Skill skill;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Role role;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "unit_id")
    private OrgUnit unit;

    @Enumerated(EnumType.STRING)
    @Column(name = "hand_out", nullable = false, length = 20)
    private HandOut handOut = HandOut.QUEUE;

    protected RoutingRule() {}

    /** @param place its place in the order, from 1 */
    public RoutingRule(String name, int place, OrgUnit unit) {
        this.place = place;
        call(name);
        sendTo(unit, null, null, HandOut.QUEUE);
    }

    public final void call(String newName) {
        name = newName.strip();
    }

    /**
     * Says which matters it takes; each part may be null, which means any.
     *
     * @param newCategory a category of the type; null when the type is
     * @param newProduct a part of the product's name or model
     * @param newDivisionCode a province, city or county with everything in it
     * @param newBranch a unit that looks after customers, with everything below it
     * @throws BusinessRuleException when a category is named without a type
     */
    public RoutingRule takes(
            String newCaseType, String newCategory, String newProduct, String newDivisionCode, OrgUnit newBranch) {
        if (newCaseType == null && newCategory != null) {
            throw BusinessRuleException.onField("category", "routing.error.categoryWithoutType");
        }
        caseType = newCaseType;
        category = newCategory;
        product = newProduct;
        divisionCode = newDivisionCode;
        branch = newBranch;
        return this;
    }

    /**
     * Says where they go.
     *
     * @param newRole the role that answers there; null for the one that the definition names
     * @param newSkill the skill that whoever gets it must have; null for none
     * @throws BusinessRuleException when a skill is asked for and nobody is to be chosen
     */
    public final RoutingRule sendTo(OrgUnit newUnit, Role newRole, Skill newSkill, HandOut newHandOut) {
        if (newSkill != null && newHandOut == HandOut.QUEUE) {
            throw BusinessRuleException.onField("skill", "routing.error.skillInQueue");
        }
        unit = Objects.requireNonNull(newUnit);
        role = newRole;
        skill = newSkill;
        handOut = Objects.requireNonNull(newHandOut);
        return this;
    }

    public void moveTo(int newPlace) {
        place = newPlace;
    }

    public void switchOn(boolean isOn) {
        active = isOn;
    }

    /** @return the rule in force that decides on a matter, if there is one */
    public static Optional<RoutingRule> deciding(Collection<RoutingRule> rules, RoutedMatter matter) {
        return rules.stream()
                .filter(rule -> rule.active && rule.isFor(matter))
                .min(Comparator.comparingInt(RoutingRule::getPlace));
    }

    /** @return whether it takes such a matter, in force or not */
    public boolean isFor(RoutedMatter matter) {
        return (caseType == null || caseType.equals(matter.type()))
                && (category == null || category.equals(matter.category()))
                && (product == null || holds(matter.about()))
                && (divisionCode == null
                        || matter.divisionCode() != null
                                && matter.divisionCode().startsWith(divisionCode))
                && (branch == null || matter.branchIds().contains(branch.getId()));
    }

    private boolean holds(String about) {
        return about != null && plain(about).contains(plain(product));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\-_/.]", "")
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public AuditSubject auditSubject() {
        return BOOK;
    }

    @Override
    public String auditType() {
        return TYPE;
    }

    @Override
    public String auditLabel() {
        return name;
    }

    public String getName() {
        return name;
    }

    public int getPlace() {
        return place;
    }

    public boolean isActive() {
        return active;
    }

    /** @return code of a definition; null for all */
    public String getCaseType() {
        return caseType;
    }

    public String getCategory() {
        return category;
    }

    public String getProduct() {
        return product;
    }

    public String getDivisionCode() {
        return divisionCode;
    }

    public OrgUnit getBranch() {
        return branch;
    }

    public Skill getSkill() {
        return skill;
    }

    /** @return the role that answers; null for the one that the definition names */
    public Role getRole() {
        return role;
    }

    public OrgUnit getUnit() {
        return unit;
    }

    public HandOut getHandOut() {
        return handOut;
    }
}

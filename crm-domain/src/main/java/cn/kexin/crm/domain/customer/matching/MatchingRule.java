package cn.kexin.crm.domain.customer.matching;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * 查重规则: by what two customers are recognised as one, and what happens then. All criteria of a rule must hold; any rule that
 * holds makes a duplicate. The shipped rules are changed or switched off, never deleted.
 */
@Entity
@Table(name = "matching_rule")
public class MatchingRule extends BaseEntity {

    @Column(length = 40, updatable = false)
    private String code;

    @Column(length = 80)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "customer_kind", length = 20)
    private CustomerKind customerKind;

    @Column(nullable = false)
    private boolean active = true;

    @Enumerated(EnumType.STRING)
    @Column(name = "on_entry", nullable = false, length = 10)
    private DuplicateResponse onEntry;

    @Enumerated(EnumType.STRING)
    @Column(name = "on_import", nullable = false, length = 10)
    private DuplicateResponse onImport;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "matching_criterion", joinColumns = @JoinColumn(name = "rule_id"))
    private List<MatchingCriterion> criteria = new ArrayList<>();

    protected MatchingRule() {}

    /** @param name what the company calls its own rule */
    public MatchingRule(String name) {
        this.name = Objects.requireNonNull(name);
    }

    /**
     * Says by what duplicates are recognised.
     *
     * @param newName null for a shipped rule, whose name is a text of the product
     * @param kind the kind of customers it is for, or null for all
     * @throws BusinessRuleException without a criterion, or with two for one field
     */
    public void recognise(String newName, CustomerKind kind, List<MatchingCriterion> newCriteria) {
        Set<MatchingField> fields = EnumSet.noneOf(MatchingField.class);
        newCriteria.forEach(each -> fields.add(each.getField()));
        if (fields.isEmpty() || fields.size() < newCriteria.size()) {
            throw BusinessRuleException.onField("criteria", "matching.error.criteria");
        }
        name = code == null ? Objects.requireNonNull(newName) : null;
        customerKind = kind;
        criteria.clear();
        criteria.addAll(newCriteria);
    }

    /**
     * Says what happens when it has recognised one.
     *
     * @param entry when a person or another system saves one customer
     * @param whileImporting when a file is read; nobody is there to be warned, so that a warning means the review queue
     */
    public void respond(DuplicateResponse entry, DuplicateResponse whileImporting) {
        onEntry = Objects.requireNonNull(entry);
        onImport = whileImporting == DuplicateResponse.WARN ? DuplicateResponse.LOG : whileImporting;
    }

    public void switchOn(boolean on) {
        active = on;
    }

    /** @return whether it is for customers of that kind */
    public boolean appliesTo(CustomerKind kind) {
        return active && (customerKind == null || customerKind == kind);
    }

    /** @return what is asked of a field, if anything */
    public Optional<MatchingCriterion> criterion(MatchingField field) {
        return criteria.stream().filter(each -> each.getField() == field).findFirst();
    }

    /** @return which shipped rule it is, or null for one of the company's own */
    public String getCode() {
        return code;
    }

    /** @return its name, or null for a shipped rule */
    public String getName() {
        return name;
    }

    public CustomerKind getCustomerKind() {
        return customerKind;
    }

    public boolean isActive() {
        return active;
    }

    public DuplicateResponse getOnEntry() {
        return onEntry;
    }

    public DuplicateResponse getOnImport() {
        return onImport;
    }

    public List<MatchingCriterion> getCriteria() {
        return List.copyOf(criteria);
    }
}

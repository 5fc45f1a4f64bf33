package cn.kexin.crm.domain.customer;

import cn.kexin.crm.domain.customer.matching.MatchSubject;
import cn.kexin.crm.domain.customer.number.NumberFormat;
import cn.kexin.crm.domain.customer.search.SearchIndex;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.domain.shared.Audited;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotAudited;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * An organisation or person the company serves. Always owned by a unit and, once core, by a named person (定人); moves
 * through the relationship stages on evidence; retired, never deleted, because cases and touches point to it.
 */
@Entity
@Table(name = "customer")
public class Customer extends BaseEntity implements Audited {

    /** What a customer is called where records of all kinds are named by type and id. */
    public static final String TYPE = "customer";

    @Column(nullable = false, length = NumberFormat.LONGEST, updatable = false)
    private String number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private CustomerKind kind;

    @Column(nullable = false, length = 200)
    private String name;

    @Column(name = "short_name", length = 80)
    private String shortName;

    @NotAudited
    @Column(name = "name_key", nullable = false, length = 200)
    private String nameKey;

    @NotAudited
    @Column(name = "name_order", nullable = false, length = NameOrder.LONGEST)
    private String nameOrder;

    @Column(length = 40)
    private String phone;

    @NotAudited
    @Column(name = "phone_key", length = 40)
    private String phoneKey;

    @Column(length = 120)
    private String email;

    @Column(length = 80)
    private String region;

    @Column(length = 80)
    private String industry;

    @Column(name = "industry_code", length = 2)
    private String industryCode;

    @Column(length = 40)
    private String source;

    @Embedded
    private CreditCode creditCode;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private Customer parent;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "dealer_id")
    private Customer dealer;

    @Enumerated(EnumType.STRING)
    @Column(name = "value_class", nullable = false, length = 20)
    private ValueClass valueClass = ValueClass.GENERAL;

    @Column(nullable = false)
    private boolean core;

    @Column(name = "credit_grade", length = 10)
    private String creditGrade;

    @Enumerated(EnumType.STRING)
    @Column(name = "relationship_stage", nullable = false, length = 20)
    private RelationshipStage relationshipStage = RelationshipStage.INTERACTION;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private CustomerStatus status = CustomerStatus.ACTIVE;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "owner_unit_id")
    private OrgUnit ownerUnit;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_person_id")
    private Person ownerPerson;

    @Column(name = "external_id", length = 80)
    private String externalId;

    @NotAudited
    @Column(name = "search_text", nullable = false, length = SearchIndex.LONGEST_TEXT)
    private String searchText;

    @NotAudited
    @Column(name = "search_grams", nullable = false, length = SearchIndex.LONGEST_GRAMS)
    private String searchGrams;

    @NotAudited
    @ElementCollection
    @CollectionTable(name = "customer_match_key", joinColumns = @JoinColumn(name = "customer_id"))
    @Column(name = "match_key", nullable = false, length = MatchSubject.LONGEST_KEY)
    private Set<String> matchKeys = new HashSet<>();

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "merged_into_id")
    private Customer mergedInto;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @NotAudited
    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    protected Customer() {}

    /**
     * @param number the business number people read, such as {@code KH-000318}
     * @param ownerUnit the unit that answers for the customer, never null
     * @param ownerPerson the person who looks after the customer, or null for the unit's pool
     */
    public Customer(
            String number, CustomerKind kind, String name, OrgUnit ownerUnit, Person ownerPerson, Instant createdAt) {
        this.number = Objects.requireNonNull(number);
        this.kind = Objects.requireNonNull(kind);
        this.ownerUnit = Objects.requireNonNull(ownerUnit);
        this.ownerPerson = ownerPerson;
        this.createdAt = Objects.requireNonNull(createdAt);
        this.updatedAt = createdAt;
        rename(name, null);
    }

    /** For those who have nothing to add to what it is found by. */
    @PrePersist
    void becomeFound() {
        if (searchText == null) {
            indexForSearch(Set.of());
        }
    }

    /** @param newShortName what people say in daily work, or null */
    public void rename(String newName, String newShortName) {
        shortName = newShortName;
        if (!newName.strip().equals(name)) {
            name = newName.strip();
            nameKey = NameKey.ofName(name);
            nameOrder = NameOrder.of(name, kind);
        }
    }

    public void turnInto(CustomerKind newKind) {
        if (Objects.requireNonNull(newKind) != kind) {
            kind = newKind;
            nameOrder = NameOrder.of(name, kind);
        }
    }

    public void reachAt(String newPhone, String newEmail) {
        phone = newPhone;
        phoneKey = NameKey.ofPhone(newPhone);
        email = newEmail;
    }

    public void place(String newRegion, String newIndustry, String newSource) {
        region = newRegion;
        industry = newIndustry;
        source = newSource;
    }

    /** @param code of a section or division of GB/T 4754-2017, or null while not classified */
    public void workIn(String code) {
        industryCode = code;
    }

    /** @param code what the organisation is registered under, or null while unknown */
    public void registerAs(CreditCode code) {
        creditCode = code;
    }

    /**
     * Makes the customer a subsidiary.
     *
     * @param newParent null for none
     * @throws BusinessRuleException when the customer would come to belong to itself
     */
    public void belongTo(Customer newParent) {
        for (Customer each = newParent; each != null; each = each.parent) {
            if (each == this || each.equals(this)) {
                throw BusinessRuleException.onField("parentId", "customer.error.belowItself", name);
            }
        }
        parent = newParent;
    }

    /** @param newDealer the dealer (经销商) through whom the customer buys, or null when they buy from us */
    public void buyThrough(Customer newDealer) {
        if (newDealer != null && (newDealer == this || newDealer.equals(this))) {
            throw BusinessRuleException.onField("dealerId", "customer.error.ownDealer", name);
        }
        dealer = newDealer;
    }

    /** @throws BusinessRuleException when the customer becomes core without a named person */
    public void classify(ValueClass newClass, boolean newCore) {
        valueClass = Objects.requireNonNull(newClass);
        core = newCore;
        requirePersonForCore("core");
    }

    /** @param grade the credit grade (信用等级) as the company writes it, or null for not graded */
    public void gradeCredit(String grade) {
        creditGrade = grade;
    }

    public void reachStage(RelationshipStage stage) {
        relationshipStage = Objects.requireNonNull(stage);
    }

    /**
     * Gives the customer to a unit and a person of it.
     *
     * @param person null to put the customer into the unit's pool
     * @throws BusinessRuleException when a core customer would lose its named person
     */
    public void assignTo(OrgUnit unit, Person person) {
        ownerUnit = Objects.requireNonNull(unit);
        ownerPerson = person;
        requirePersonForCore("ownerPerson");
    }

    private void requirePersonForCore(String field) {
        if (core && ownerPerson == null) {
            throw BusinessRuleException.onField(field, "customer.error.coreNeedsPerson", name);
        }
    }

    public void retire() {
        status = CustomerStatus.INACTIVE;
    }

    public void reactivate() {
        status = CustomerStatus.ACTIVE;
    }

    /** @param newExternalId the customer's key in the system it was taken over from */
    public void cameFrom(String newExternalId) {
        externalId = newExternalId;
    }

    /**
     * Keeps every form in which people look for the customer, after anything they are made of has changed.
     *
     * @param otherNames under which people go on looking for it: those it had, those of entries merged into it
     */
    public void indexForSearch(Collection<String> otherNames) {
        String code = creditCode == null ? null : creditCode.getCode();
        SearchIndex index = SearchIndex.ofCustomer(number, kind, name, shortName, code, otherNames);
        searchText = index.text();
        searchGrams = index.grams();
    }

    /**
     * Keeps the keys under which suspected duplicates find the customer, after anything they are made of has changed.
     *
     * @param phones all its numbers
     * @param emails all its addresses
     * @param formerNames all names it had
     */
    public void indexForMatching(Collection<String> phones, Collection<String> emails, Collection<String> formerNames) {
        String code = creditCode == null ? null : creditCode.getCode();
        keepKeys(new MatchSubject(kind, name, phones, emails, code)
                .formerly(formerNames)
                .keys());
    }

    /** @return whether a description of the customer has no key that the customer has not */
    public boolean isIndexedAs(MatchSubject description) {
        return matchKeys.containsAll(description.keys());
    }

    private void keepKeys(Set<String> keys) {
        matchKeys.retainAll(keys);
        matchKeys.addAll(keys);
    }

    /**
     * Ends the customer's own life in the archive: it was another one entered twice.
     *
     * @throws BusinessRuleException when it was merged before
     */
    public void mergeInto(Customer winner) {
        if (mergedInto != null || winner.mergedInto != null) {
            throw new BusinessRuleException("matching.error.mergedBefore", name);
        }
        mergedInto = Objects.requireNonNull(winner);
        keepKeys(Set.of());
    }

    /** Makes it a customer of its own again, which is to be indexed anew. */
    public void separate() {
        mergedInto = null;
    }

    /** Notes that something about the customer changed. */
    public void touch(Instant now) {
        updatedAt = Objects.requireNonNull(now);
    }

    @Override
    public AuditSubject auditSubject() {
        return new AuditSubject(TYPE, getId());
    }

    @Override
    public String auditType() {
        return TYPE;
    }

    public String getNumber() {
        return number;
    }

    public CustomerKind getKind() {
        return kind;
    }

    public String getName() {
        return name;
    }

    public String getShortName() {
        return shortName;
    }

    /** @return the name as {@link NameKey} compares it */
    public String getNameKey() {
        return nameKey;
    }

    public String getPhone() {
        return phone;
    }

    /** @return the phone as {@link NameKey} compares it, or null */
    public String getPhoneKey() {
        return phoneKey;
    }

    public String getEmail() {
        return email;
    }

    public String getRegion() {
        return region;
    }

    public String getIndustry() {
        return industry;
    }

    /** @return code of a section or division of GB/T 4754-2017, or null */
    public String getIndustryCode() {
        return industryCode;
    }

    /** @return what the organisation is registered under, or null */
    public CreditCode getCreditCode() {
        return creditCode;
    }

    public String getSource() {
        return source;
    }

    /** @return the group the customer belongs to, or null */
    public Customer getParent() {
        return parent;
    }

    /** @return the dealer in between, or null */
    public Customer getDealer() {
        return dealer;
    }

    public ValueClass getValueClass() {
        return valueClass;
    }

    public boolean isCore() {
        return core;
    }

    public String getCreditGrade() {
        return creditGrade;
    }

    public RelationshipStage getRelationshipStage() {
        return relationshipStage;
    }

    public CustomerStatus getStatus() {
        return status;
    }

    public OrgUnit getOwnerUnit() {
        return ownerUnit;
    }

    /** @return the person looking after the customer, or null while in the pool of the unit */
    public Person getOwnerPerson() {
        return ownerPerson;
    }

    public String getExternalId() {
        return externalId;
    }

    public String getSearchText() {
        return searchText;
    }

    /** @return {@link SearchIndex#grams} */
    public String getSearchGrams() {
        return searchGrams;
    }

    /** @return the customer it was merged into, or null */
    public Customer getMergedInto() {
        return mergedInto;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getUpdatedAt() {
        return updatedAt;
    }
}

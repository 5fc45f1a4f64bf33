package cn.kexin.crm.domain.aftercare;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.domain.shared.Audited;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.NotAudited;
import cn.kexin.crm.domain.shared.SerialKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * 保修项目: a part of a building, or a product, that is warranted to a customer. Its end is computed when its facts are told
 * and stays as it was told; a change of its facts computes it anew. Claims refer to it, so that one with claims is kept.
 */
@Entity
@Table(name = "warranty_item")
public class WarrantyItem extends BaseEntity implements Audited {

    /** What it is called where records of all kinds are named by type and id. */
    public static final String TYPE = "warrantyItem";

    @NotAudited
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", updatable = false)
    private Customer customer;

    @NotAudited
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "case_id")
    private CustomerCase customerCase;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 30)
    private WarrantyPart part;

    @Column(name = "product_name", length = 200)
    private String productName;

    @Column(name = "serial_number", length = 80)
    private String serialNumber;

    @NotAudited
    @Column(name = "serial_key", length = 80)
    private String serialKey;

    @Column(name = "accepted_on", nullable = false)
    private LocalDate acceptedOn;

    @Column(name = "division_code", length = 6)
    private String divisionCode;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private SeasonKind season;

    @Column(name = "design_life_years")
    private Integer designLifeYears;

    @Column(name = "agreed_until")
    private LocalDate agreedUntil;

    @NotAudited
    @Column(name = "starts_on", nullable = false)
    private LocalDate startsOn;

    @Column(name = "ends_on", nullable = false)
    private LocalDate endsOn;

    @NotAudited
    @Column(name = "statutory_until")
    private LocalDate statutoryUntil;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private WarrantyBasis basis;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "created_by_id", updatable = false)
    private Person createdBy;

    protected WarrantyItem() {}

    public WarrantyItem(Customer customer, Person createdBy, Instant createdAt) {
        this.customer = Objects.requireNonNull(customer);
        this.createdBy = Objects.requireNonNull(createdBy);
        this.createdAt = Objects.requireNonNull(createdAt);
    }

    /**
     * Says what it is.
     *
     * @param newCase the matter it comes from, such as the project; or null
     * @param newProductName what people call the thing or place; or null
     */
    public void describe(CustomerCase newCase, String newProductName, String newSerialNumber) {
        customerCase = newCase;
        productName = newProductName;
        serialNumber = newSerialNumber;
        serialKey = newSerialNumber == null ? null : SerialKey.of(newSerialNumber);
    }

    /**
     * Says where it stands, which decides the seasons for heating and cooling.
     *
     * @param newDivisionCode of a province, city or county; null when that is not known
     * @param newSeason the seasons counted; null for other parts than heating and cooling
     */
    public void place(String newDivisionCode, SeasonKind newSeason) {
        divisionCode = newDivisionCode;
        season = newSeason;
    }

    /**
     * Says how long it is warranted.
     *
     * @param today the company's date
     */
    public void warrant(WarrantyFacts facts, LocalDate today) {
        WarrantyTerm term = facts.term(today);
        part = facts.part();
        acceptedOn = facts.acceptedOn();
        designLifeYears = facts.designLifeYears();
        agreedUntil = facts.agreedUntil();
        startsOn = term.startsOn();
        endsOn = term.endsOn();
        statutoryUntil = term.statutoryUntil();
        basis = term.basis();
    }

    @Override
    public AuditSubject auditSubject() {
        return new AuditSubject(Customer.TYPE, customer.getId());
    }

    @Override
    public String auditType() {
        return TYPE;
    }

    @Override
    public String auditLabel() {
        return productName;
    }

    public Customer getCustomer() {
        return customer;
    }

    /** @return the matter it comes from, or null */
    public CustomerCase getCustomerCase() {
        return customerCase;
    }

    public WarrantyPart getPart() {
        return part;
    }

    public String getProductName() {
        return productName;
    }

    public LocalDate getAcceptedOn() {
        return acceptedOn;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    /** @return the last day */
    public LocalDate getEndsOn() {
        return endsOn;
    }

    public WarrantyBasis getBasis() {
        return basis;
    }
}

package cn.kexin.crm.domain.aftercare;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;

/**
 * 报修: a fault that a customer reports, worked on as a case of its own. Whether it is covered was decided for the day of the
 * report and stays, whatever becomes of the item.
 */
@Entity
@Table(name = "warranty_claim")
public class WarrantyClaim extends BaseEntity {

    /** What it is called where records of all kinds are named by type and id. */
    public static final String TYPE = "warrantyClaim";

    /** Code of the definition by which its case goes. */
    public static final String PROCESS = "WARRANTY_CLAIM";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", updatable = false)
    private Customer customer;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "item_id", updatable = false)
    private WarrantyItem item;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id", updatable = false)
    private CustomerCase customerCase;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 30, updatable = false)
    private WarrantyPart part;

    @Column(name = "reported_on", nullable = false, updatable = false)
    private LocalDate reportedOn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private WarrantyCover cover;

    @Column(name = "covered_until", updatable = false)
    private LocalDate coveredUntil;

    @Column(name = "earlier_claims", nullable = false, updatable = false)
    private int earlierClaims;

    protected WarrantyClaim() {}

    /**
     * @param item what is claimed for; null when nothing is warranted of which it could be part
     * @param cover whether it is covered on the day of the report
     * @param earlierClaims how many claims for the same had come before, within the span that counts
     */
    public WarrantyClaim(
            CustomerCase customerCase,
            WarrantyItem item,
            WarrantyPart part,
            LocalDate reportedOn,
            WarrantyCover cover,
            int earlierClaims) {
        this.customerCase = Objects.requireNonNull(customerCase);
        this.customer = customerCase.getCustomer();
        this.item = item;
        this.part = Objects.requireNonNull(part);
        this.reportedOn = Objects.requireNonNull(reportedOn);
        this.cover = Objects.requireNonNull(cover);
        this.coveredUntil = item == null ? null : item.getEndsOn();
        this.earlierClaims = earlierClaims;
    }

    public CustomerCase getCustomerCase() {
        return customerCase;
    }

    public WarrantyCover getCover() {
        return cover;
    }
}

package cn.kexin.crm.domain.aftercare;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.domain.shared.Audited;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotAudited;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;

/**
 * 质保金: what a customer keeps back of the price, for a warranty item or a case, until the defects liability period
 * (缺陷责任期) is over. Released once, by a person, on a day; then it is not changed any more.
 */
@Entity
@Table(name = "retention_money")
public class RetentionMoney extends BaseEntity implements Audited {

    /** What it is called where records of all kinds are named by type and id. */
    public static final String TYPE = "retentionMoney";

    /** Years after acceptance for which it is usually kept (建设工程质量保证金管理办法, 建质〔2017〕138号, art. 2). */
    private static final int USUAL_YEARS = 1;

    @NotAudited
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", updatable = false)
    private Customer customer;

    @NotAudited
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "item_id", updatable = false)
    private WarrantyItem item;

    @NotAudited
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "case_id", updatable = false)
    private CustomerCase customerCase;

    @Embedded
    private Money money;

    @Column(name = "release_on", nullable = false)
    private LocalDate releaseOn;

    @Column(length = 500)
    private String note;

    @Column(name = "released_on")
    private LocalDate releasedOn;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "released_by_id")
    private Person releasedBy;

    protected RetentionMoney() {}

    /**
     * @param item what it is kept back for; null for the case
     * @param customerCase what it is kept back for; null for the item
     */
    public RetentionMoney(Customer customer, WarrantyItem item, CustomerCase customerCase) {
        if ((item == null) == (customerCase == null)) {
            throw BusinessRuleException.onField("itemId", "aftercare.error.retentionOf");
        }
        this.customer = Objects.requireNonNull(customer);
        this.item = item;
        this.customerCase = customerCase;
    }

    /**
     * @param newReleaseOn the day agreed; null for the usual end of the defects liability period of the item
     * @throws BusinessRuleException when it has been released, or no day can be found
     */
    public void agree(Money newMoney, LocalDate newReleaseOn, String newNote) {
        requireKept();
        LocalDate day = newReleaseOn == null && item != null ? usualRelease(item.getAcceptedOn()) : newReleaseOn;
        if (day == null) {
            throw BusinessRuleException.onField("releaseOn", "aftercare.error.releaseMissing");
        }
        if (item != null && day.isBefore(item.getAcceptedOn())) {
            throw BusinessRuleException.onField("releaseOn", "aftercare.error.releaseEarly", item.getAcceptedOn());
        }
        money = newMoney;
        releaseOn = day;
        note = newNote;
    }

    /** @return the usual end of the defects liability period of what was accepted on that day */
    public static LocalDate usualRelease(LocalDate acceptedOn) {
        return acceptedOn.plusYears(USUAL_YEARS);
    }

    /**
     * @param on the day on which the money came, not in the future
     * @throws BusinessRuleException when it was released before
     */
    public void release(LocalDate on, Person by, LocalDate today) {
        requireKept();
        if (on.isAfter(today)) {
            throw BusinessRuleException.onField("releasedOn", "aftercare.error.releasedFuture", today);
        }
        releasedOn = on;
        releasedBy = Objects.requireNonNull(by);
    }

    private void requireKept() {
        if (releasedOn != null) {
            throw new BusinessRuleException("aftercare.error.released", releasedOn);
        }
    }

    @Override
    public AuditSubject auditSubject() {
        return new AuditSubject(Customer.TYPE, customer.getId());
    }

    @Override
    public String auditType() {
        return TYPE;
    }

    public Customer getCustomer() {
        return customer;
    }

    /** @return the last day on which it is to be released */
    public LocalDate getReleaseOn() {
        return releaseOn;
    }

    /** @return when it was released, or null */
    public LocalDate getReleasedOn() {
        return releasedOn;
    }
}

package cn.kexin.crm.domain.customer;

import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.domain.shared.Audited;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.NotAudited;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;

/**
 * 背景与偏好: what those who care for a customer know of its background, temperament and preferences, and of those of its
 * people. Kept apart from the record because only those with the right read it.
 */
@Entity
@Table(name = "customer_profile")
public class CustomerProfile extends BaseEntity implements Audited {

    /** The name of profiles in the history. */
    public static final String TYPE = "customerProfile";

    @NotAudited
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", updatable = false)
    private Customer customer;

    @NotAudited
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contact_id", updatable = false)
    private Contact contact;

    @Column(length = 2000)
    private String background;

    @Column(length = 2000)
    private String temperament;

    @Column(length = 2000)
    private String preferences;

    @Column(length = 1000)
    private String taboos;

    protected CustomerProfile() {}

    /** @param contact whose profile it is; null for the customer's own */
    public CustomerProfile(Customer customer, Contact contact) {
        this.customer = Objects.requireNonNull(customer);
        this.contact = contact;
    }

    /**
     * @param newBackground 背景: history, career, family, home region; or null
     * @param newTemperament 心理资料: temperament, motives, how decisions are made; or null
     */
    public void understand(String newBackground, String newTemperament) {
        background = newBackground;
        temperament = newTemperament;
    }

    /**
     * @param newPreferences 偏好: what they like, in work and beside it; or null
     * @param newTaboos 忌讳: what to avoid; or null
     */
    public void prefer(String newPreferences, String newTaboos) {
        preferences = newPreferences;
        taboos = newTaboos;
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
        return contact == null ? null : contact.getName();
    }

    public Customer getCustomer() {
        return customer;
    }

    /** @return whose profile it is, or null for the customer's own */
    public Contact getContact() {
        return contact;
    }

    public String getBackground() {
        return background;
    }

    public String getTemperament() {
        return temperament;
    }

    public String getPreferences() {
        return preferences;
    }

    public String getTaboos() {
        return taboos;
    }
}

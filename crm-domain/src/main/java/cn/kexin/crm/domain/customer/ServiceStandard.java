package cn.kexin.crm.domain.customer;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Objects;

/**
 * 服务标准: what is promised to customers of one value class, as hotels have stars. There is one standard for each class; the
 * customer department changes what it promises, and clocks already running keep the promise they began with.
 */
@Entity
@Table(name = "service_standard")
public class ServiceStandard extends BaseEntity {

    @Enumerated(EnumType.STRING)
    @Column(name = "value_class", nullable = false, length = 20, updatable = false)
    private ValueClass valueClass;

    @Column(name = "response_minutes", nullable = false)
    private int responseMinutes;

    @Column(name = "resolution_minutes", nullable = false)
    private int resolutionMinutes;

    @Column(name = "contact_every_days", nullable = false)
    private int contactEveryDays;

    @Enumerated(EnumType.STRING)
    @Column(name = "contact_channel", nullable = false, length = 20)
    private Channel contactChannel;

    @Enumerated(EnumType.STRING)
    @Column(name = "caller_role", nullable = false, length = 20)
    private Role callerRole;

    protected ServiceStandard() {}

    public ServiceStandard(ValueClass valueClass) {
        this.valueClass = Objects.requireNonNull(valueClass);
    }

    /**
     * Sets how fast a matter is answered and settled.
     *
     * @param response working minutes to the first answer, positive
     * @param resolution working minutes to the solution, not less than {@code response}
     */
    public void promise(int response, int resolution) {
        requirePositive("responseMinutes", response);
        if (resolution < response) {
            throw BusinessRuleException.onField("resolutionMinutes", "customer.error.resolutionBeforeResponse");
        }
        responseMinutes = response;
        resolutionMinutes = resolution;
    }

    /**
     * Sets the contact cadence (定期).
     *
     * @param everyDays working days between two contacts, positive
     * @param channel how the customer is contacted
     * @param caller who contacts the customer
     */
    public void careEvery(int everyDays, Channel channel, Role caller) {
        requirePositive("contactEveryDays", everyDays);
        contactEveryDays = everyDays;
        contactChannel = Objects.requireNonNull(channel);
        callerRole = Objects.requireNonNull(caller);
    }

    private static void requirePositive(String field, int number) {
        if (number <= 0) {
            throw BusinessRuleException.onField(field, "customer.error.notPositive");
        }
    }

    public ValueClass getValueClass() {
        return valueClass;
    }

    /** @return working minutes */
    public int getResponseMinutes() {
        return responseMinutes;
    }

    /** @return working minutes */
    public int getResolutionMinutes() {
        return resolutionMinutes;
    }

    /** @return working days */
    public int getContactEveryDays() {
        return contactEveryDays;
    }

    public Channel getContactChannel() {
        return contactChannel;
    }

    public Role getCallerRole() {
        return callerRole;
    }
}

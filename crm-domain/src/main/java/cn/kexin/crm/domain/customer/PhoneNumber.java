package cn.kexin.crm.domain.customer;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Objects;

/** 电话: a number under which a customer or one of its people answers. */
@Entity
@Table(name = "phone_number")
public class PhoneNumber extends ReachLine {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private PhoneKind kind;

    @Column(nullable = false, length = 40, updatable = false)
    private String number;

    @Column(name = "phone_key", nullable = false, length = 40, updatable = false)
    private String phoneKey;

    @Column(name = "local_key", nullable = false, length = 40, updatable = false)
    private String localKey;

    protected PhoneNumber() {}

    /** @throws BusinessRuleException when there are too few digits for a phone number */
    public PhoneNumber(
            Customer customer, Contact contact, PhoneKind kind, String number, String label, boolean main, int place) {
        super(customer, contact, label, main, place);
        PhoneKey key = PhoneKey.of(number);
        if (key == null) {
            throw BusinessRuleException.onField("phones", "customer.error.notAPhone", number);
        }
        this.kind = Objects.requireNonNull(kind);
        this.number = number.strip();
        phoneKey = key.national();
        localKey = key.local();
    }

    public PhoneKind getKind() {
        return kind;
    }

    public String getNumber() {
        return number;
    }

    /** @return {@link PhoneKey#national} */
    public String getPhoneKey() {
        return phoneKey;
    }

    /** @return {@link PhoneKey#local} */
    public String getLocalKey() {
        return localKey;
    }
}

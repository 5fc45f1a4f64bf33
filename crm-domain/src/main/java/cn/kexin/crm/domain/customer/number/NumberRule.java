package cn.kexin.crm.domain.customer.number;

import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Objects;

/** The rule by which new customers get their number, as the administrator has set it; numbers given before stay. */
@Entity
@Table(name = "number_rule")
public class NumberRule extends BaseEntity {

    /** The code of the one rule that there is. */
    public static final String CUSTOMERS = "CUSTOMER";

    @Column(nullable = false, length = 20, updatable = false)
    private String code;

    @Embedded
    private NumberFormat format;

    protected NumberRule() {}

    public void follow(NumberFormat newFormat) {
        format = Objects.requireNonNull(newFormat);
    }

    public String getCode() {
        return code;
    }

    public NumberFormat getFormat() {
        return format;
    }
}

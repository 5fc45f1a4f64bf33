package cn.kexin.crm.domain.customer;

import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.domain.shared.Audited;
import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;

/** A customer has a tag. Given and taken away, never changed. */
@Entity
@Table(name = "customer_tag")
public class CustomerTag extends BaseEntity implements Audited {

    /** What a tag is called where records of all kinds are named by type and id. */
    public static final String TYPE = "tag";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", updatable = false)
    private Customer customer;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "tag_id", updatable = false)
    private Tag tag;

    protected CustomerTag() {}

    public CustomerTag(Customer customer, Tag tag) {
        this.customer = Objects.requireNonNull(customer);
        this.tag = Objects.requireNonNull(tag);
    }

    @Override
    public AuditSubject auditSubject() {
        return customer.auditSubject();
    }

    @Override
    public String auditType() {
        return TYPE;
    }

    @Override
    public String auditLabel() {
        return tag.getName();
    }

    public Customer getCustomer() {
        return customer;
    }

    public Tag getTag() {
        return tag;
    }
}

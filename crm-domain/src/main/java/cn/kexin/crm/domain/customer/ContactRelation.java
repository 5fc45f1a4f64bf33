package cn.kexin.crm.domain.customer;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.Objects;

/** 组织关系: who at a customer reports to whom and who influences whom. Drawn and wiped out, never changed. */
@Entity
@Table(name = "contact_relation")
public class ContactRelation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crm_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", updatable = false)
    private Customer customer;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "from_contact_id", updatable = false)
    private Contact from;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "to_contact_id", updatable = false)
    private Contact to;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private ContactRelationKind kind;

    @Column(length = 200, updatable = false)
    private String note;

    protected ContactRelation() {}

    /**
     * @param note what else is to be known of it, or null
     * @throws BusinessRuleException when both are one, or work for different customers
     */
    public ContactRelation(Contact from, Contact to, ContactRelationKind kind, String note) {
        if (from.equals(to)) {
            throw BusinessRuleException.onField("to", "customer.error.relatedToThemselves", from.getName());
        }
        if (!from.getCustomer().equals(to.getCustomer())) {
            throw BusinessRuleException.onField("to", "customer.error.contactOfAnother");
        }
        this.customer = from.getCustomer();
        this.from = from;
        this.to = to;
        this.kind = Objects.requireNonNull(kind);
        this.note = note;
    }

    /**
     * Keeps the lines of report a tree: one superior each, and nobody above themselves.
     *
     * @param superiors who reports to whom already, by id
     * @throws BusinessRuleException when this line would break that
     */
    public void requireTree(Map<Long, Long> superiors) {
        if (kind != ContactRelationKind.REPORTS_TO) {
            return;
        }
        if (superiors.containsKey(from.getId())) {
            throw BusinessRuleException.onField("from", "customer.error.hasSuperior", from.getName());
        }
        for (Long each = to.getId(); each != null; each = superiors.get(each)) {
            if (each.equals(from.getId())) {
                throw BusinessRuleException.onField(
                        "to", "customer.error.reportsInCircle", from.getName(), to.getName());
            }
        }
    }

    public Long getId() {
        return id;
    }

    public Customer getCustomer() {
        return customer;
    }

    /** @return who reports or influences */
    public Contact getFrom() {
        return from;
    }

    /** @return to whom, or whom */
    public Contact getTo() {
        return to;
    }

    public ContactRelationKind getKind() {
        return kind;
    }

    public String getNote() {
        return note;
    }
}

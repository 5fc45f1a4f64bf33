package cn.kexin.crm.domain.customer.field;

import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a custom field holds for a customer or a contact person, in the column of its kind; several rows for several options.
 * Written once: another value is another row.
 */
@Entity
@Table(name = "custom_value")
public class CustomValue {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crm_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "field_id", updatable = false)
    private CustomField field;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", updatable = false)
    private Customer customer;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contact_id", updatable = false)
    private Contact contact;

    @Column(name = "text_value", length = TypedValue.LONGEST_TEXT, updatable = false)
    private String textValue;

    /** Lower case. */
    @Column(name = "text_key", length = TypedValue.LONGEST_TEXT, updatable = false)
    private String textKey;

    @Column(name = "number_value", precision = 21, scale = 6, updatable = false)
    private BigDecimal numberValue;

    @Column(name = "date_value", updatable = false)
    private LocalDate dateValue;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "option_id", updatable = false)
    private FieldOption option;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "linked_id", updatable = false)
    private Customer linked;

    protected CustomValue() {}

    /** @param contact whose value it is; null for the customer's own */
    public CustomValue(CustomField field, Customer customer, Contact contact) {
        this.field = Objects.requireNonNull(field);
        this.customer = Objects.requireNonNull(customer);
        this.contact = contact;
    }

    /** @return this, with a text, number, date or option */
    public CustomValue holding(TypedValue value) {
        textValue = value.text();
        textKey = value.textKey();
        numberValue = value.number();
        dateValue = value.date();
        option = value.option();
        return this;
    }

    /** @return this, naming a member of the organisation */
    public CustomValue naming(Person member) {
        person = Objects.requireNonNull(member);
        return this;
    }

    /** @return this, pointing to another customer */
    public CustomValue pointingTo(Customer other) {
        linked = Objects.requireNonNull(other);
        return this;
    }

    public Long getId() {
        return id;
    }

    public CustomField getField() {
        return field;
    }

    public Customer getCustomer() {
        return customer;
    }

    /** @return whose value it is, or null for the customer's own */
    public Contact getContact() {
        return contact;
    }
}

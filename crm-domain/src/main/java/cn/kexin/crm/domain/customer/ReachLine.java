package cn.kexin.crm.domain.customer;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.Objects;

/**
 * One of the ways to reach a customer or one of its people. Written once: whoever changes how somebody is reached writes all
 * lines anew, so that exactly one of a sort is the main one (主要) whatever happens.
 */
@MappedSuperclass
public abstract class ReachLine {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crm_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", updatable = false)
    private Customer customer;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contact_id", updatable = false)
    private Contact contact;

    @Column(length = 40, updatable = false)
    private String label;

    @Column(nullable = false, updatable = false)
    private boolean main;

    @Column(nullable = false, updatable = false)
    private int place;

    protected ReachLine() {}

    /** @param contact whom it reaches; null for the customer itself */
    protected ReachLine(Customer customer, Contact contact, String label, boolean main, int place) {
        this.customer = Objects.requireNonNull(customer);
        this.contact = contact;
        this.label = label;
        this.main = main;
        this.place = place;
    }

    /**
     * @param field what to mark when more than one is called main
     * @param called whether each line is called the main one, in order
     * @return which one is: the one called so, the first when none is; -1 without lines
     * @throws BusinessRuleException when several are
     */
    public static int mainOf(String field, List<Boolean> called) {
        if (called.stream().filter(Boolean::booleanValue).count() > 1) {
            throw BusinessRuleException.onField(field, "customer.error.onePrimary");
        }
        return called.isEmpty() ? -1 : Math.max(0, called.indexOf(true));
    }

    public Long getId() {
        return id;
    }

    public Customer getCustomer() {
        return customer;
    }

    /** @return whom it reaches, or null for the customer itself */
    public Contact getContact() {
        return contact;
    }

    public String getLabel() {
        return label;
    }

    public boolean isMain() {
        return main;
    }

    public int getPlace() {
        return place;
    }
}

package cn.kexin.crm.domain.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;

/** 曾用名: a name that a customer had, by which people and other systems still know it. */
@Entity
@Table(name = "customer_former_name")
public class FormerName {

    @Id
    @SequenceGenerator(name = "crm_seq", sequenceName = "crm_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crm_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", updatable = false)
    private Customer customer;

    @Column(nullable = false, length = 200, updatable = false)
    private String name;

    @Column(name = "ended_on", updatable = false)
    private LocalDate endedOn;

    @Column(nullable = false, updatable = false)
    private int place;

    protected FormerName() {}

    /** @param endedOn the last day of the name, or null while unknown */
    public FormerName(Customer customer, String name, LocalDate endedOn, int place) {
        this.customer = Objects.requireNonNull(customer);
        this.name = name.strip();
        this.endedOn = endedOn;
        this.place = place;
    }

    public Long getId() {
        return id;
    }

    public Customer getCustomer() {
        return customer;
    }

    public String getName() {
        return name;
    }

    /** @return the last day of the name, or null while unknown */
    public LocalDate getEndedOn() {
        return endedOn;
    }

    /** @return where it stands among the customer's, from 0 */
    public int getPlace() {
        return place;
    }
}

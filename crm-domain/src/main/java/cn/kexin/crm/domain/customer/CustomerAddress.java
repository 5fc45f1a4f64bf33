package cn.kexin.crm.domain.customer;

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
import java.util.Objects;

/** 地址: where a customer is, by division and the rest of the address. Written once, like every {@link ReachLine}. */
@Entity
@Table(name = "customer_address")
public class CustomerAddress {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crm_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", updatable = false)
    private Customer customer;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private AddressKind kind;

    @Column(name = "division_code", length = 9, updatable = false)
    private String divisionCode;

    @Column(length = 200, updatable = false)
    private String detail;

    @Column(length = 10, updatable = false)
    private String postcode;

    @Column(nullable = false, updatable = false)
    private boolean main;

    @Column(nullable = false, updatable = false)
    private int place;

    protected CustomerAddress() {}

    public CustomerAddress(Customer customer, AddressKind kind, boolean main, int place) {
        this.customer = Objects.requireNonNull(customer);
        this.kind = Objects.requireNonNull(kind);
        this.main = main;
        this.place = place;
    }

    /**
     * Says where, before the address is first stored.
     *
     * @param newDivisionCode a province's, city's or county's code, or null outside of China
     * @param newDetail street, number and so on, or null
     * @return this
     */
    public CustomerAddress at(String newDivisionCode, String newDetail, String newPostcode) {
        divisionCode = newDivisionCode;
        detail = newDetail;
        postcode = newPostcode;
        return this;
    }

    public Long getId() {
        return id;
    }

    public Customer getCustomer() {
        return customer;
    }

    public AddressKind getKind() {
        return kind;
    }

    public String getDivisionCode() {
        return divisionCode;
    }

    public String getDetail() {
        return detail;
    }

    public String getPostcode() {
        return postcode;
    }

    public boolean isMain() {
        return main;
    }

    public int getPlace() {
        return place;
    }
}

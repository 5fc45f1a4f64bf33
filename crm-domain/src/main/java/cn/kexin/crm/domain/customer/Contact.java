package cn.kexin.crm.domain.customer;

import cn.kexin.crm.domain.customer.search.SearchIndex;
import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.domain.shared.Audited;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.NotAudited;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;

/** 联系人: somebody at the customer to speak with. Leaves the customer, never the archive, because touches name them. */
@Entity
@Table(name = "contact")
public class Contact extends BaseEntity implements Audited {

    /** What a contact person is called where records of all kinds are named by type and id. */
    public static final String TYPE = "contact";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", updatable = false)
    private Customer customer;

    @Column(nullable = false, length = 80)
    private String name;

    @Column(length = 80)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "decision_role", length = 20)
    private DecisionRole decisionRole;

    @Column(length = 40)
    private String phone;

    @Column(length = 120)
    private String email;

    @Column(nullable = false)
    private boolean active = true;

    @NotAudited
    @Column(name = "search_text", nullable = false, length = SearchIndex.LONGEST_TEXT)
    private String searchText;

    @NotAudited
    @Column(name = "search_grams", nullable = false, length = SearchIndex.LONGEST_GRAMS)
    private String searchGrams;

    protected Contact() {}

    public Contact(Customer customer, String name) {
        this.customer = Objects.requireNonNull(customer);
        rename(name);
    }

    private void rename(String newName) {
        name = newName.strip();
        SearchIndex index = SearchIndex.ofContact(name);
        searchText = index.text();
        searchGrams = index.grams();
    }

    /**
     * @param newTitle the position at the customer, or null
     * @param newRole the part in the buying decision, or null while unknown
     */
    public void describe(String newName, String newTitle, DecisionRole newRole) {
        rename(newName);
        title = newTitle;
        decisionRole = newRole;
    }

    public void reachAt(String newPhone, String newEmail) {
        phone = newPhone;
        email = newEmail;
    }

    /** The person no longer works for the customer. */
    public void leave() {
        active = false;
    }

    public void comeBack() {
        active = true;
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
        return name;
    }

    public Customer getCustomer() {
        return customer;
    }

    public String getName() {
        return name;
    }

    public String getTitle() {
        return title;
    }

    /** @return the part in the buying decision, or null while unknown */
    public DecisionRole getDecisionRole() {
        return decisionRole;
    }

    public String getPhone() {
        return phone;
    }

    public String getEmail() {
        return email;
    }

    public boolean isActive() {
        return active;
    }
}

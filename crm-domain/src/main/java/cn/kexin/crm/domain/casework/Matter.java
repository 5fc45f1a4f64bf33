package cn.kexin.crm.domain.casework;

import cn.kexin.crm.domain.casework.policy.ServicePolicy;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.search.SearchIndex;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Objects;

/**
 * What a customer brought, as it was taken in: whose matter it is, by which way it came, what it is about, how urgent it
 * is and by which definition it flows. It stays as it is while the case takes its course; only the contact person may be
 * named later.
 */
@MappedSuperclass
public abstract class Matter extends BaseEntity {

    @Column(nullable = false, length = 30, updatable = false)
    private String number;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "definition_id", updatable = false)
    private ProcessDefinition definition;

    @Column(nullable = false, length = 40, updatable = false)
    private String type;

    @Column(length = 40)
    private String category;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id")
    private Customer customer;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contact_id")
    private Contact contact;

    @Column(nullable = false, length = 200)
    private String subject;

    @Column(length = 4000)
    private String description;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Priority priority;

    @Column(name = "opened_at", nullable = false, updatable = false)
    private Instant openedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "opened_by_id", updatable = false)
    private Person openedBy;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "policy_id", updatable = false)
    private ServicePolicy policy;

    @Column(length = 120, updatable = false)
    private String product;

    @Column(name = "external_id", length = 80)
    private String externalId;

    @Column(name = "search_text", nullable = false, length = SearchIndex.LONGEST_TEXT)
    private String searchText;

    @Column(name = "search_grams", nullable = false, length = SearchIndex.LONGEST_GRAMS)
    private String searchGrams;

    protected Matter() {}

    Matter(String number, ProcessDefinition definition, CaseRequest request, Act act) {
        this.number = Objects.requireNonNull(number);
        this.definition = Objects.requireNonNull(definition);
        this.type = definition.getCode();
        this.category = request.category();
        this.customer = Objects.requireNonNull(request.customer());
        this.contact = request.contact();
        this.subject = Objects.requireNonNull(request.subject());
        this.description = request.description();
        this.channel = Objects.requireNonNull(request.channel());
        this.priority = Objects.requireNonNull(request.priority());
        this.externalId = request.externalId();
        this.policy = request.policy();
        this.product = request.product();
        this.openedAt = act.at();
        this.openedBy = act.actor();
        SearchIndex index = SearchIndex.ofMatter(number, subject);
        this.searchText = index.text();
        this.searchGrams = index.grams();
    }

    /**
     * Names who speaks for the customer.
     *
     * @return whether it was somebody else before
     * @throws BusinessRuleException when the person belongs to another customer
     */
    boolean speaksThrough(Contact newContact) {
        if (!customer.equals(newContact.getCustomer())) {
            throw BusinessRuleException.onField("contactId", "casework.error.foreignContact");
        }
        boolean another = !newContact.equals(contact);
        contact = newContact;
        return another;
    }

    public String getNumber() {
        return number;
    }

    public ProcessDefinition getDefinition() {
        return definition;
    }

    /** @return the case type, which is the definition's code */
    public String getType() {
        return type;
    }

    public String getCategory() {
        return category;
    }

    public Customer getCustomer() {
        return customer;
    }

    public Contact getContact() {
        return contact;
    }

    public String getSubject() {
        return subject;
    }

    public String getDescription() {
        return description;
    }

    public Channel getChannel() {
        return channel;
    }

    public Priority getPriority() {
        return priority;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    public Person getOpenedBy() {
        return openedBy;
    }

    /** @return the service policy that it was taken in with, or null */
    public ServicePolicy getPolicy() {
        return policy;
    }

    /** @return the product or model it is about, or null */
    public String getProduct() {
        return product;
    }

    public String getExternalId() {
        return externalId;
    }
}

package cn.kexin.crm.domain.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Objects;

/** 邮箱: an e-mail address of a customer or one of its people. */
@Entity
@Table(name = "email_address")
public class EmailAddress extends ReachLine {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private EmailKind kind;

    @Column(nullable = false, length = 120, updatable = false)
    private String address;

    @Column(name = "email_key", nullable = false, length = 120, updatable = false)
    private String emailKey;

    @Column(name = "email_domain", length = 120, updatable = false)
    private String emailDomain;

    protected EmailAddress() {}

    public EmailAddress(
            Customer customer, Contact contact, EmailKind kind, String address, String label, boolean main, int place) {
        super(customer, contact, label, main, place);
        this.kind = Objects.requireNonNull(kind);
        this.address = address.strip();
        emailKey = this.address.toLowerCase(Locale.ROOT);
        emailDomain = emailKey.substring(emailKey.lastIndexOf('@') + 1);
    }

    public EmailKind getKind() {
        return kind;
    }

    public String getAddress() {
        return address;
    }

    /** @return the address in lower case, as it is looked for */
    public String getEmailKey() {
        return emailKey;
    }

    /** @return what is behind the @, in lower case, by which mail of unknown senders finds its company */
    public String getEmailDomain() {
        return emailDomain;
    }
}

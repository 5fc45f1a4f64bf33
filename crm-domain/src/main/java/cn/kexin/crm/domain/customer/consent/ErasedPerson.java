package cn.kexin.crm.domain.customer.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/**
 * Somebody was erased on request and is not to come back by an import: known by a keyed hash of name and number or address,
 * from which nobody can be read. Taken away when the person agrees anew.
 */
@Entity
@Table(name = "erased_person")
public class ErasedPerson {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crm_seq")
    private Long id;

    @Column(name = "key_hash", nullable = false, length = 64, updatable = false)
    private String keyHash;

    @Column(name = "request_number", nullable = false, length = 20, updatable = false)
    private String requestNumber;

    @Column(name = "erased_at", nullable = false, updatable = false)
    private Instant erasedAt;

    protected ErasedPerson() {}

    public ErasedPerson(String keyHash, String requestNumber, Instant erasedAt) {
        this.keyHash = Objects.requireNonNull(keyHash);
        this.requestNumber = Objects.requireNonNull(requestNumber);
        this.erasedAt = Objects.requireNonNull(erasedAt);
    }

    /** @return the number of the request on which the person was erased */
    public String getRequestNumber() {
        return requestNumber;
    }
}

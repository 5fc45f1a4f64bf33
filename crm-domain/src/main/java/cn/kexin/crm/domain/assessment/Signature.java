package cn.kexin.crm.domain.assessment;

import cn.kexin.crm.domain.organisation.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;

/** Who took a step, and when. */
@Embeddable
public class Signature {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "signed_by_id")
    private Person person;

    @Column(name = "signed_at")
    private Instant signedAt;

    protected Signature() {}

    Signature(Person person, Instant signedAt) {
        this.person = Objects.requireNonNull(person);
        this.signedAt = Objects.requireNonNull(signedAt);
    }

    public Person getPerson() {
        return person;
    }

    public Instant getSignedAt() {
        return signedAt;
    }
}

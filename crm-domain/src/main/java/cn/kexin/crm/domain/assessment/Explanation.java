package cn.kexin.crm.domain.assessment;

import cn.kexin.crm.domain.organisation.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;

/** What a head, or the person assessed, says lies behind the figures of a scorecard. */
@Embeddable
public class Explanation {

    @Column(name = "explanation", length = 4000)
    private String text;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "explained_by_id")
    private Person person;

    @Column(name = "explained_at")
    private Instant givenAt;

    protected Explanation() {}

    Explanation(String text, Person person, Instant givenAt) {
        this.text = Objects.requireNonNull(text);
        this.person = Objects.requireNonNull(person);
        this.givenAt = Objects.requireNonNull(givenAt);
    }

    public String getText() {
        return text;
    }

    public Person getPerson() {
        return person;
    }

    public Instant getGivenAt() {
        return givenAt;
    }
}

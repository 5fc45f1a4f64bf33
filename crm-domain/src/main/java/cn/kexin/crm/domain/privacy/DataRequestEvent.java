package cn.kexin.crm.domain.privacy;

import cn.kexin.crm.domain.organisation.Person;
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
import java.time.Instant;
import java.util.Objects;

/** Something done for a request, by whom and when; written once and never changed. */
@Entity
@Table(name = "data_request_event")
public class DataRequestEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crm_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "request_id", updatable = false)
    private DataRequest request;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private DataRequestStep kind;

    @Column(length = 40, updatable = false)
    private String part;

    @Column(name = "row_count", updatable = false)
    private Integer rowCount;

    @Column(name = "occurred_at", nullable = false, updatable = false)
    private Instant occurredAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    protected DataRequestEvent() {}

    /** @param person null for the system */
    public DataRequestEvent(DataRequest request, DataRequestStep kind, Person person, Instant occurredAt) {
        this.request = Objects.requireNonNull(request);
        this.kind = Objects.requireNonNull(kind);
        this.person = person;
        this.occurredAt = Objects.requireNonNull(occurredAt);
    }

    /**
     * Says what was erased; said before it is stored.
     *
     * @param rows how many rows were removed or masked
     */
    public DataRequestEvent of(String newPart, int rows) {
        part = newPart;
        rowCount = rows;
        return this;
    }
}

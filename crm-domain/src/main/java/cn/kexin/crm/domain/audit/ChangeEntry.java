package cn.kexin.crm.domain.audit;

import cn.kexin.crm.domain.organisation.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * One field of one record, changed by somebody at a moment. Written with the change itself and never afterwards; read as
 * the history of the record it belongs to. The database gives it its id.
 */
@Entity
@Table(name = "change_entry")
public class ChangeEntry {

    /** Longest value that is kept, in characters; the rest of a longer one is left out. */
    public static final int LONGEST = 2000;

    @Id
    @Column(updatable = false)
    private long id;

    @Column(name = "subject_type", nullable = false, updatable = false, length = 40)
    private String subjectType;

    @Column(name = "subject_id", nullable = false, updatable = false)
    private long subjectId;

    @Column(name = "part_type", nullable = false, updatable = false, length = 40)
    private String partType;

    @Column(name = "part_id", nullable = false, updatable = false)
    private long partId;

    /** What people called the part; null for the subject itself. */
    @Column(name = "part_label", updatable = false, length = 200)
    private String partLabel;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 10)
    private ChangeKind kind;

    /** Type of the part and name of the field; null unless a field was changed. */
    @Column(updatable = false, length = 120)
    private String field;

    /** Simple name of the values' class. */
    @Column(name = "value_type", updatable = false, length = 60)
    private String valueType;

    @Column(name = "old_text", updatable = false, length = LONGEST)
    private String oldText;

    @Column(name = "new_text", updatable = false, length = LONGEST)
    private String newText;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    /** Kind of the background job that made the change, or null. */
    @Column(updatable = false, length = 40)
    private String origin;

    @Column(name = "occurred_at", nullable = false, updatable = false)
    private Instant occurredAt;

    protected ChangeEntry() {}
}

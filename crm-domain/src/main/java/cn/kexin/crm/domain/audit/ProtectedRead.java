package cn.kexin.crm.domain.audit;

import cn.kexin.crm.domain.organisation.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody was shown protected fields of a record in the clear; once for an hour, however often they looked. */
@Entity
@Table(name = "protected_read")
public class ProtectedRead {

    @Id
    @Column(updatable = false)
    private long id;

    @Column(name = "subject_type", nullable = false, updatable = false, length = 40)
    private String subjectType;

    @Column(name = "subject_id", nullable = false, updatable = false)
    private long subjectId;

    @Column(name = "field_group", nullable = false, updatable = false, length = 40)
    private String fieldGroup;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    /** The begun hour. */
    @Column(name = "read_hour", nullable = false, updatable = false)
    private Instant readHour;

    protected ProtectedRead() {}
}

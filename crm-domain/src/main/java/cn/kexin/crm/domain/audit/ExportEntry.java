package cn.kexin.crm.domain.audit;

import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** 导出记录: somebody took a file out of the archive. Written when it begins, so that one that breaks off is known too. */
@Entity
@Table(name = "export_entry")
public class ExportEntry extends BaseEntity {

    private static final int LONGEST_SELECTION = 4000;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    /** What was exported, such as customers. */
    @Column(nullable = false, length = 40, updatable = false)
    private String subject;

    @Column(nullable = false, length = 20, updatable = false)
    private String format;

    /** The filter in the terms of the program. */
    @Column(nullable = false, length = LONGEST_SELECTION, updatable = false)
    private String selection;

    @Column(name = "row_count")
    private Integer rows;

    @Column(name = "begun_at", nullable = false, updatable = false)
    private Instant begunAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected ExportEntry() {}

    /** @param selection which of them, in the terms of the program */
    public ExportEntry(Person person, String subject, String format, String selection, Instant begunAt) {
        this.person = Objects.requireNonNull(person);
        this.subject = Objects.requireNonNull(subject);
        this.format = Objects.requireNonNull(format);
        this.selection = selection.substring(0, Math.min(LONGEST_SELECTION, selection.length()));
        this.begunAt = Objects.requireNonNull(begunAt);
    }

    /** @param written how many records the whole file has */
    public void end(int written, Instant now) {
        rows = written;
        endedAt = Objects.requireNonNull(now);
    }
}

package cn.kexin.crm.domain.casework;

import cn.kexin.crm.domain.organisation.OrgUnit;
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

/**
 * One thing that happened to a case: who did it, who was responsible, when, and the facts that measures count. Rows are
 * only ever added. Within a case {@code seq} orders them; a correction is a later row of the same kind that names the
 * row it corrects. Of several RESOLVED rows the last one counts, unless a REOPENED row follows it.
 */
@Entity
@Table(name = "evidence")
public class Evidence {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crm_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id", updatable = false)
    private CustomerCase customerCase;

    @Column(nullable = false, updatable = false)
    private int seq;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private EvidenceKind kind;

    @Column(name = "occurred_at", nullable = false, updatable = false)
    private Instant occurredAt;

    @Column(name = "recorded_at", nullable = false, updatable = false)
    private Instant recordedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "actor_id", updatable = false)
    private Person actor;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "unit_id", updatable = false)
    private OrgUnit unit;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id", updatable = false)
    private Person person;

    @Column(nullable = false, length = 40, updatable = false)
    private String stage;

    @Column(name = "from_stage", length = 40, updatable = false)
    private String fromStage;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "from_unit_id", updatable = false)
    private OrgUnit fromUnit;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "from_person_id", updatable = false)
    private Person fromPerson;

    @Column(length = 40, updatable = false)
    private String subject;

    @Column(name = "target_met", updatable = false)
    private Boolean targetMet;

    @Column(name = "calendar_minutes", updatable = false)
    private Long calendarMinutes;

    @Column(name = "working_minutes", updatable = false)
    private Long workingMinutes;

    @Column(updatable = false)
    private Integer reassignments;

    @Column(updatable = false)
    private Integer reopened;

    @Column(name = "corrects_seq", updatable = false)
    private Integer correctsSeq;

    @Column(nullable = false, updatable = false)
    private boolean excluded;

    @Column(length = 2000, updatable = false)
    private String note;

    @Column(name = "external_seq", updatable = false)
    private Integer externalSeq;

    protected Evidence() {}

    Evidence(CustomerCase customerCase, int seq, EvidenceKind kind, Instant occurredAt, Instant recordedAt) {
        this.customerCase = Objects.requireNonNull(customerCase);
        this.seq = seq;
        this.kind = Objects.requireNonNull(kind);
        this.occurredAt = Objects.requireNonNull(occurredAt);
        this.recordedAt = Objects.requireNonNull(recordedAt);
        this.unit = customerCase.getUnit();
        this.person = customerCase.getPerson();
        this.stage = customerCase.getStage();
    }

    Evidence by(Person newActor) {
        actor = newActor;
        return this;
    }

    Evidence from(String newFromStage) {
        fromStage = newFromStage;
        return this;
    }

    Evidence from(OrgUnit newFromUnit, Person newFromPerson) {
        fromUnit = newFromUnit;
        fromPerson = newFromPerson;
        return this;
    }

    /** Names who was responsible, where that is not whoever answers for the case: who holds a duty. */
    Evidence heldBy(OrgUnit newUnit, Person newPerson) {
        unit = Objects.requireNonNull(newUnit);
        person = newPerson;
        return this;
    }

    Evidence about(String newSubject) {
        subject = newSubject;
        return this;
    }

    Evidence measured(Boolean met, Long calendar, Long working) {
        targetMet = met;
        calendarMinutes = calendar;
        workingMinutes = working;
        return this;
    }

    Evidence counting(int newReassignments, int newReopened) {
        reassignments = newReassignments;
        reopened = newReopened;
        return this;
    }

    Evidence noting(String newNote) {
        note = newNote;
        return this;
    }

    /**
     * The facts of another row of this case as corrected.
     *
     * @param met whether the target counts as met; null leaves it as it was
     * @param exclude whether the row is not to be counted at all
     */
    Evidence correcting(Evidence wrong, Boolean met, boolean exclude) {
        unit = wrong.unit;
        person = wrong.person;
        stage = wrong.stage;
        subject = wrong.subject;
        correctsSeq = wrong.correctsSeq == null ? wrong.seq : wrong.correctsSeq;
        targetMet = met == null ? wrong.targetMet : met;
        calendarMinutes = wrong.calendarMinutes;
        workingMinutes = wrong.workingMinutes;
        reassignments = wrong.reassignments;
        reopened = wrong.reopened;
        excluded = exclude;
        return this;
    }

    public Long getId() {
        return id;
    }

    public CustomerCase getCustomerCase() {
        return customerCase;
    }

    public int getSeq() {
        return seq;
    }

    public EvidenceKind getKind() {
        return kind;
    }

    public Instant getOccurredAt() {
        return occurredAt;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    /** @return who acted, or null when a system did */
    public Person getActor() {
        return actor;
    }

    /** @return the unit responsible at that moment */
    public OrgUnit getUnit() {
        return unit;
    }

    /** @return the person responsible at that moment, or null when nobody had taken it */
    public Person getPerson() {
        return person;
    }

    public String getStage() {
        return stage;
    }

    public String getFromStage() {
        return fromStage;
    }

    public OrgUnit getFromUnit() {
        return fromUnit;
    }

    public Person getFromPerson() {
        return fromPerson;
    }

    /** @return the code of the clock or duty concerned, or null */
    public String getSubject() {
        return subject;
    }

    public Boolean getTargetMet() {
        return targetMet;
    }

    /** @return minutes by the wall clock since the case was opened, or null */
    public Long getCalendarMinutes() {
        return calendarMinutes;
    }

    /** @return working minutes since the case was opened, pauses left out, or null */
    public Long getWorkingMinutes() {
        return workingMinutes;
    }

    public Integer getReassignments() {
        return reassignments;
    }

    public Integer getReopened() {
        return reopened;
    }

    public Integer getCorrectsSeq() {
        return correctsSeq;
    }

    public boolean isExcluded() {
        return excluded;
    }

    public String getNote() {
        return note;
    }

    public Integer getExternalSeq() {
        return externalSeq;
    }
}

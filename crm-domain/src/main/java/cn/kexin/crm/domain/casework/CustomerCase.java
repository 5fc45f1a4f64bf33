package cn.kexin.crm.domain.casework;

import cn.kexin.crm.domain.casework.process.Duty;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.casework.process.Responsibility;
import cn.kexin.crm.domain.casework.process.Stage;
import cn.kexin.crm.domain.casework.process.Transition;
import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * 客户事项: something owed to a customer. It is opened, routed to the unit that its definition names, taken by a person and
 * moved from stage to stage against its clocks until the customer confirms; every act leaves a row of evidence. It keeps
 * the definition it began with and one owner, the face to the customer, until it is closed.
 */
@Entity
@Table(name = "customer_case")
public class CustomerCase extends RemediedCase {

    @Column(nullable = false, length = 40)
    private String stage;

    @Column(name = "main_stage", nullable = false, length = 40)
    private String mainStage;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private StageKind status;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "owner_id")
    private Person owner;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Role role;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "unit_id")
    private OrgUnit unit;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(name = "responded_at")
    private Instant respondedAt;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(nullable = false)
    private int reassignments;

    @Column(nullable = false)
    private int reopened;

    @Column(name = "evidence_count", nullable = false)
    private int evidenceCount;

    @OneToMany(mappedBy = "customerCase", cascade = CascadeType.PERSIST)
    @OrderBy("dueAt")
    private List<CaseClock> clocks = new ArrayList<>();

    @OneToMany(mappedBy = "customerCase", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<CaseTask> tasks = new ArrayList<>();

    protected CustomerCase() {}

    private CustomerCase(String number, ProcessDefinition definition, CaseRequest request, Act act) {
        super(number, definition, request, act);
        this.owner = act.actor();
        standIn(act.process().firstStage());
    }

    /**
     * Takes a customer's matter in: routes it, starts its clocks and opens the first stage's duties.
     *
     * @param number the case number, unique
     * @param definition the active revision; {@code act.process()} is its model
     * @throws BusinessRuleException when the category is missing or unknown, or no unit is responsible
     */
    public static CustomerCase open(String number, ProcessDefinition definition, CaseRequest request, Act act) {
        Responsibility responsible = firstResponsibility(request, act);
        CustomerCase theCase = new CustomerCase(number, definition, request, act);
        theCase.begin(act, responsible, request.placement());
        CaseClocks clocks = new CaseClocks(theCase, act);
        clocks.startAll(request.promised());
        clocks.enterStage(theCase.stage);
        StageChange.openDuties(theCase, act, act.process().firstStage());
        theCase.refreshDue();
        return theCase;
    }

    private void begin(Act act, Responsibility responsible, Placement placement) {
        role = placement == null ? responsible.role() : placement.roleOr(responsible.role());
        unit = placement == null ? act.routing().unitFor(responsible, getCustomer(), null) : placement.unit();
        Person taker = act.actor();
        act.log().accept(evidence(act, EvidenceKind.OPENED).from(taker == null ? null : taker.getUnit(), taker));
        log(act, EvidenceKind.ROUTED, placement == null ? null : placement.reason());
        if (placement != null && placement.person() != null) {
            person = placement.person();
            log(act, EvidenceKind.ASSIGNED, null);
        }
    }

    private static Responsibility firstResponsibility(CaseRequest request, Act act) {
        boolean none = act.process().categories().isEmpty() && request.category() == null;
        if (!none && request.category() == null) {
            throw BusinessRuleException.onField("category", "casework.error.categoryRequired");
        }
        if (!none && act.process().category(request.category()).isEmpty()) {
            throw BusinessRuleException.onField("category", "casework.error.unknownCategory", request.category());
        }
        return act.process().firstResponsible(request.category());
    }

    /**
     * The customer has an answer: stops the response clock and does the duties that were to give it. Done once; later
     * answers change nothing.
     *
     * @param note what was answered; may be null
     */
    public void respond(Act act, String note) {
        new FirstAnswer(this, act).give(note);
        StepOn.ifNothingIsMissing(this, act);
    }

    /**
     * Names the contact person at the customer.
     *
     * @throws BusinessRuleException when the case is closed or the person belongs to another customer
     */
    public void nameContact(Act act, Contact newContact) {
        requireNotClosed();
        if (speaksThrough(newContact)) {
            log(act, EvidenceKind.CONTACT_NAMED, newContact.getName());
            StepOn.ifNothingIsMissing(this, act);
        }
    }

    /**
     * Gives the case to a unit and a person. Taking it from the own unit's queue is no reassignment; a change of unit, or
     * of person once there was one, is.
     *
     * @param newPerson null for the unit's queue
     * @param note the reason; may be null
     */
    public void assign(Act act, OrgUnit newUnit, Person newPerson, String note) {
        requireNotClosed();
        new Handover(this, act).give(newUnit, newPerson, note);
        StepOn.ifNothingIsMissing(this, act);
    }

    /** Names the one who stays the customer's face until the customer confirms. */
    public void ownedBy(Person newOwner) {
        owner = Objects.requireNonNull(newOwner);
    }

    /**
     * Goes to another stage.
     *
     * @param to stage code
     * @param note may be null unless the transition requires one
     * @throws StageBlockedException when duties or exit checks are still open and the way leads forwards
     * @throws BusinessRuleException when the definition knows no such way
     */
    public void transition(Act act, String to, String note) {
        StageChange.chosen(this, act, to, note).apply();
        StepOn.ifNothingIsMissing(this, act);
    }

    /**
     * The customer says by themselves whether a matter that is done from our side is done for them. When it is, the case takes
     * the way that confirms; when it is not, the way back to work. Where there is no such way, or we still owe something, the
     * words are kept.
     *
     * @param said what they say
     */
    void heardFromCustomer(Act act, boolean done, String said) {
        Optional<Transition> way = act.process().transitionsFrom(stage).stream()
                .filter(each ->
                        done ? each.confirms() : act.process().stage(each.to()).kind() == StageKind.ACTIVE)
                .findFirst();
        if (way.isPresent() && (!done || blockers(act.process()).isEmpty())) {
            transition(act, way.get().to(), said);
        } else {
            log(act, done ? EvidenceKind.CONFIRMED : EvidenceKind.NOTE, said);
        }
    }

    /**
     * Another system tells how far the matter is: it goes on to that stage, also past others, and what was still to be done
     * on the way is no longer asked for. Nothing leads back: here people may know more than the other system.
     *
     * @param to stage code
     * @param note what told it
     * @return whether it went on
     * @throws BusinessRuleException when the definition knows no such stage
     */
    public boolean followTo(Act act, String to, String note) {
        StageChange change = StageChange.told(this, act, to, note);
        boolean ahead = status != StageKind.CLOSED && act.process().isForward(mainStage, to);
        if (ahead) {
            change.apply();
        }
        return ahead;
    }

    /**
     * Does a duty; one that answers the customer is the first answer.
     *
     * @param note what was delivered; may be null only where the definition asks for nothing
     * @throws BusinessRuleException on field {@code note} when the duty has to deliver something and nothing is said
     */
    public void completeTask(Act act, CaseTask task, TaskOutcome outcome, String note) {
        if (task.isByRecord()) {
            throw new BusinessRuleException("casework.error.doneByRecord");
        }
        if ((note == null || note.isBlank()) && delivers(act, task)) {
            throw BusinessRuleException.onField("note", "casework.error.resultRequired", task.getDuty());
        }
        done(act, task, outcome, note);
        new FirstAnswer(this, act).givenBy(task, note);
        StepOn.ifNothingIsMissing(this, act);
    }

    private static boolean delivers(Act act, CaseTask task) {
        return task.isExtra()
                || act.process()
                        .duty(task.getStage(), task.getDuty())
                        .filter(Duty::delivers)
                        .isPresent();
    }

    /** A duty is not done although its own time has run out: leaves evidence of that, once. */
    public void missDuty(Act act, CaseTask task) {
        DutyAlarm.ring(this, act, task);
    }

    void done(Act act, CaseTask task, TaskOutcome outcome, String note) {
        missDuty(act, task);
        task.complete(act.at(), act.actor(), outcome, note);
        act.log()
                .accept(evidence(act, EvidenceKind.TASK_DONE)
                        .about(task.getDuty())
                        .heldBy(task.getUnit(), task.getPerson())
                        .measured(task.isDoneInTime(), null, null)
                        .noting(note));
    }

    /**
     * Gives a duty to a unit and a person; the case stays where it is.
     *
     * @param newPerson null for the unit's queue
     */
    public void assignTask(Act act, CaseTask task, OrgUnit newUnit, Person newPerson) {
        OrgUnit oldUnit = task.getUnit();
        Person oldPerson = task.getPerson();
        if (oldUnit.equals(newUnit) && Objects.equals(oldPerson, newPerson)) {
            return;
        }
        task.assignTo(newUnit, newPerson);
        act.log()
                .accept(evidence(act, EvidenceKind.TASK_ASSIGNED)
                        .about(task.getDuty())
                        .from(oldUnit, oldPerson)
                        .heldBy(newUnit, newPerson));
    }

    /** @param earlier how many cases of the same fault there were before */
    public void repeats(Act act, int earlier) {
        log(act, EvidenceKind.REPEATED, Integer.toString(earlier));
    }

    /** People of ours were at the customer's for it. */
    public void visited(Act act, String result) {
        log(act, EvidenceKind.VISITED, Objects.requireNonNull(result));
        new CustomerWord(this, act).given();
    }

    /**
     * The customer was told how the matter stands: the time to the next word begins anew. A first word is the first answer.
     *
     * @param words what they were told
     * @throws BusinessRuleException when the case is closed
     */
    public void inform(Act act, String words) {
        requireNotClosed();
        new CustomerWord(this, act).tell(Objects.requireNonNull(words));
    }

    /**
     * Something of an emergency happened.
     *
     * @param what its code
     * @param minutes of the wall clock since the emergency began; null where they do not count
     */
    public void emergency(Act act, String what, Long minutes, String note) {
        act.log()
                .accept(evidence(act, EvidenceKind.EMERGENCY)
                        .about(what)
                        .measured(null, minutes, null)
                        .noting(note));
    }

    /**
     * Something was found out or agreed about what went wrong, and how it is put right for good.
     *
     * @param what its code
     * @param note what people read beside it; may be null
     */
    public void remedied(Act act, String what, String note) {
        act.log().accept(evidence(act, EvidenceKind.REMEDY).about(what).noting(note));
    }

    public void note(Act act, String text) {
        log(act, EvidenceKind.NOTE, Objects.requireNonNull(text));
    }

    /** A clock came near its end or ran out: leaves evidence of who is told and schedules the next step. */
    public void escalate(Act act, CaseClock clock) {
        new ClockAlarm(this, act, clock).ring();
    }

    /**
     * Corrects what a row of evidence says, by adding another.
     *
     * @param wrong a row of this case
     * @param targetMet whether the target counts as met; null leaves it
     * @param exclude whether the row is not to be counted at all
     * @param reason why, and who decided
     * @return the correcting row, also logged
     */
    public Evidence correct(Act act, Evidence wrong, Boolean targetMet, boolean exclude, String reason) {
        if (!equals(wrong.getCustomerCase())) {
            throw new BusinessRuleException("casework.error.foreignEvidence");
        }
        Evidence correction = new Evidence(this, ++evidenceCount, wrong.getKind(), wrong.getOccurredAt(), act.at())
                .by(act.actor())
                .correcting(wrong, targetMet, exclude)
                .noting(Objects.requireNonNull(reason));
        act.log().accept(correction);
        return correction;
    }

    /**
     * @param process the definition it began with
     * @return what keeps the case from leaving its stage forwards; empty when nothing does
     */
    public List<Blocker> blockers(ProcessModel process) {
        return ExitPolicy.blockers(this, process.stage(mainStage), process.after(mainStage));
    }

    void standIn(Stage newStage) {
        stage = newStage.code();
        status = newStage.kind();
        if (newStage.kind() != StageKind.WAITING) {
            mainStage = stage;
        }
    }

    /** @param newPerson null for the unit's queue */
    void heldBy(OrgUnit newUnit, Person newPerson) {
        unit = Objects.requireNonNull(newUnit);
        person = newPerson;
        if (owner == null) {
            owner = newPerson;
        }
    }

    void owedBy(Role newRole) {
        role = newRole;
    }

    void reassigned() {
        reassignments++;
    }

    void respondedAt(Instant at) {
        respondedAt = at;
    }

    void resolvedAt(Instant at) {
        resolvedAt = at;
    }

    void closedAt(Instant at) {
        closedAt = at;
    }

    void reopen() {
        reopened++;
        resolvedAt = null;
        closedAt = null;
        mergedInto(null);
        remedyFallsShort();
    }

    /** It stands again where it stood before it was merged. */
    void backFromMerge(Stage before, String mainBefore) {
        standIn(before);
        mainStage = mainBefore;
        closedAt = null;
        mergedInto(null);
    }

    void add(CaseClock clock) {
        clocks.add(clock);
    }

    void add(CaseTask task) {
        tasks.add(task);
    }

    void refreshDue() {
        dueAt = CaseClocks.earliest(clocks);
    }

    void log(Act act, EvidenceKind kind, String note) {
        act.log().accept(evidence(act, kind).noting(note));
    }

    Evidence evidence(Act act, EvidenceKind kind) {
        return evidence(act, kind, act.at()).by(act.actor());
    }

    /** @return evidence of what happened by itself */
    Evidence evidence(Act act, EvidenceKind kind, Instant occurredAt) {
        return new Evidence(this, ++evidenceCount, kind, occurredAt, act.at());
    }

    void requireNotClosed() {
        if (status == StageKind.CLOSED) {
            throw new BusinessRuleException("casework.error.closed", getNumber());
        }
    }

    public Optional<CaseClock> clock(String code) {
        return clocks.stream().filter(clock -> clock.getCode().equals(code)).findFirst();
    }

    public String getStage() {
        return stage;
    }

    /** @return the last stage that was not one of waiting: where the case stands on its path */
    public String getMainStage() {
        return mainStage;
    }

    public StageKind getStatus() {
        return status;
    }

    /** @return the face to the customer, or null while nobody has taken it */
    public Person getOwner() {
        return owner;
    }

    public Role getRole() {
        return role;
    }

    public OrgUnit getUnit() {
        return unit;
    }

    /** @return who is responsible now, or null while in the unit's queue */
    public Person getPerson() {
        return person;
    }

    public Instant getRespondedAt() {
        return respondedAt;
    }

    public Instant getResolvedAt() {
        return resolvedAt;
    }

    public Instant getClosedAt() {
        return closedAt;
    }

    /** @return the earliest deadline still open; null while paused or when nothing is due */
    public Instant getDueAt() {
        return dueAt;
    }

    public int getReassignments() {
        return reassignments;
    }

    /** @return how many times it was reopened */
    public int getReopened() {
        return reopened;
    }

    public int getEvidenceCount() {
        return evidenceCount;
    }

    public List<CaseClock> getClocks() {
        return Collections.unmodifiableList(clocks);
    }

    public List<CaseTask> getTasks() {
        return Collections.unmodifiableList(tasks);
    }
}

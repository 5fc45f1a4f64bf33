package cn.kexin.crm.domain.visit;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * 上门预约: people of ours are at a customer's site at a time that was agreed. It is planned, confirmed by the customer, kept
 * by somebody who tells the result on the spot, or not kept; until then it can be moved and cancelled, with a reason. All of
 * it stays in its history, and its end says whether we kept what was agreed.
 */
@Entity
@Table(name = "appointment")
public class Appointment extends BaseEntity {

    /** What it is called where records of all kinds are named by type and id. */
    public static final String TYPE = "appointment";

    @Column(nullable = false, length = 20, updatable = false)
    private String number;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", updatable = false)
    private Customer customer;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "case_id", updatable = false)
    private CustomerCase customerCase;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "unit_id")
    private OrgUnit unit;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private AppointmentKind kind;

    @Column(nullable = false, length = 200)
    private String subject;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contact_id")
    private Contact contact;

    @Column(name = "site_address", length = 200)
    private String siteAddress;

    @Column(name = "site_division", length = 9)
    private String siteDivision;

    @Embedded
    private SiteTime time;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private AppointmentStatus status;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "arranged_by_id", updatable = false)
    private Person arrangedBy;

    @Column(name = "arranged_at", nullable = false, updatable = false)
    private Instant arrangedAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    /** We moved it after the customer had said yes. */
    @Column(name = "let_down", nullable = false)
    private boolean letDown;

    private Boolean kept;

    @Column(length = 4000)
    private String findings;

    @Column(length = 2000)
    private String parts;

    private Integer satisfaction;

    @Column(length = 80)
    private String signer;

    @OneToMany(mappedBy = "appointment", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<AppointmentPerson> people = new ArrayList<>();

    @OneToMany(mappedBy = "appointment", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<AppointmentEvent> history = new ArrayList<>();

    protected Appointment() {}

    /** @param customerCase what it belongs to; null for a return visit */
    public Appointment(String number, Customer customer, CustomerCase customerCase, Person arrangedBy) {
        this.number = Objects.requireNonNull(number);
        this.customer = Objects.requireNonNull(customer);
        this.customerCase = customerCase;
        this.arrangedBy = Objects.requireNonNull(arrangedBy);
        this.status = AppointmentStatus.PLANNED;
    }

    /**
     * Agrees on it.
     *
     * @param going who goes; the first one answers for it, with their unit
     * @throws BusinessRuleException when it would have begun already
     */
    public void arrange(AppointmentAct act, AppointmentFacts facts, SiteTime newTime, List<Person> going) {
        newTime.requireAhead(act.at());
        arrangedAt = act.at();
        time = newTime;
        describe(facts);
        send(going);
        log(AppointmentEventKind.ARRANGED, act, null, null);
    }

    /** Changes what it is for, where it is and who goes; the time stays. */
    public void change(AppointmentAct act, AppointmentFacts facts, List<Person> going) {
        requireOpen();
        describe(facts);
        send(going);
        log(AppointmentEventKind.CHANGED, act, null, null);
    }

    private void describe(AppointmentFacts facts) {
        kind = facts.kind();
        subject = facts.subject();
        contact = facts.contact();
        siteAddress = facts.siteAddress();
        siteDivision = facts.siteDivision();
    }

    private void send(List<Person> going) {
        if (going.isEmpty()) {
            throw BusinessRuleException.onField("people", "visit.error.nobodyGoes");
        }
        person = going.get(0);
        unit = person.getUnit();
        people.removeIf(each -> !going.contains(each.getPerson()));
        going.stream()
                .distinct()
                .filter(each -> !isSent(each))
                .forEach(each -> people.add(new AppointmentPerson(this, each)));
    }

    private boolean isSent(Person somebody) {
        return people.stream().anyMatch(each -> each.getPerson().equals(somebody));
    }

    /**
     * Agrees on another time; the customer has to confirm that anew.
     *
     * @param side who wanted it
     * @param reason why
     * @throws BusinessRuleException when it has begun, or would have begun already
     */
    public void move(AppointmentAct act, SiteTime newTime, Side side, String reason) {
        requireOpen();
        if (status == AppointmentStatus.STARTED) {
            throw new BusinessRuleException("visit.error.begun", number);
        }
        newTime.requireAhead(act.at());
        letDown |= status == AppointmentStatus.CONFIRMED && side == Side.US;
        status = AppointmentStatus.PLANNED;
        time = newTime;
        log(AppointmentEventKind.MOVED, act, Objects.requireNonNull(side), reason);
    }

    /** The customer was told of it by letter, or that it does not take place. */
    public void told(AppointmentAct act) {
        if (status != AppointmentStatus.CANCELLED) {
            requireOpen();
        }
        log(AppointmentEventKind.TOLD, act, null, null);
    }

    /** @throws BusinessRuleException when the customer has confirmed before, or it has begun */
    public void confirm(AppointmentAct act, String note) {
        if (status != AppointmentStatus.PLANNED) {
            throw new BusinessRuleException("visit.error.notPlanned", number);
        }
        status = AppointmentStatus.CONFIRMED;
        log(AppointmentEventKind.CONFIRMED, act, null, note);
    }

    /** Our people set out or begin. */
    public void start(AppointmentAct act) {
        requireOpen();
        if (status == AppointmentStatus.STARTED) {
            throw new BusinessRuleException("visit.error.begun", number);
        }
        status = AppointmentStatus.STARTED;
        startedAt = act.at();
        log(AppointmentEventKind.STARTED, act, null, null);
    }

    /**
     * It took place.
     *
     * @param tolerance how late we may be and still keep what was agreed
     * @throws BusinessRuleException when the arrival lies in the future or the satisfaction is not between 1 and 5
     */
    public void finish(AppointmentAct act, AppointmentResult result, Duration tolerance) {
        requireOpen();
        if (result.arrivedAt().isAfter(act.at())) {
            throw BusinessRuleException.onField("arrivedAt", "visit.error.arrivedFuture");
        }
        Satisfaction.check(result.satisfaction());
        findings = result.findings();
        parts = result.parts();
        satisfaction = result.satisfaction();
        signer = result.signer();
        close(act, AppointmentStatus.DONE, result.arrivedAt(), tolerance);
        log(AppointmentEventKind.DONE, act, null, null);
    }

    /** We were there, nobody let us in. */
    public void missCustomer(AppointmentAct act, Instant arrivedAt, String note, Duration tolerance) {
        requireOpen();
        if (arrivedAt.isAfter(act.at())) {
            throw BusinessRuleException.onField("arrivedAt", "visit.error.arrivedFuture");
        }
        findings = note;
        close(act, AppointmentStatus.ABSENT, arrivedAt, tolerance);
        log(AppointmentEventKind.ABSENT, act, Side.CUSTOMER, null);
    }

    private void close(AppointmentAct act, AppointmentStatus end, Instant arrivedAt, Duration tolerance) {
        status = end;
        startedAt = arrivedAt;
        finishedAt = act.at();
        kept = !letDown && !arrivedAt.isAfter(time.getStartsAt().plus(tolerance));
    }

    /**
     * It does not take place.
     *
     * @param side who wanted that: an appointment that the customer cancels counts neither way
     */
    public void cancel(AppointmentAct act, Side side, String reason) {
        requireOpen();
        status = AppointmentStatus.CANCELLED;
        finishedAt = act.at();
        kept = side == Side.US ? Boolean.FALSE : null;
        log(AppointmentEventKind.CANCELLED, act, side, reason);
    }

    /** Somebody leaves the company: another goes instead. */
    public void handOver(AppointmentAct act, Person leaving, Person successor) {
        List<Person> going = new ArrayList<>();
        going.add(person.equals(leaving) ? successor : person);
        people.stream()
                .map(AppointmentPerson::getPerson)
                .map(each -> each.equals(leaving) ? successor : each)
                .filter(each -> !going.contains(each))
                .forEach(going::add);
        send(going);
        log(AppointmentEventKind.HANDED_OVER, act, null, leaving.getName());
    }

    private void requireOpen() {
        if (!status.isOpen()) {
            throw new BusinessRuleException("visit.error.over", number);
        }
    }

    private void log(AppointmentEventKind what, AppointmentAct act, Side side, String note) {
        history.add(new AppointmentEvent(this, what, act, side, note));
    }

    public String getNumber() {
        return number;
    }

    public Customer getCustomer() {
        return customer;
    }

    /** @return what it belongs to, or null */
    public CustomerCase getCustomerCase() {
        return customerCase;
    }

    public OrgUnit getUnit() {
        return unit;
    }

    /** @return who answers for it */
    public Person getPerson() {
        return person;
    }

    public AppointmentKind getKind() {
        return kind;
    }

    public String getSubject() {
        return subject;
    }

    public Contact getContact() {
        return contact;
    }

    public String getSiteDivision() {
        return siteDivision;
    }

    public SiteTime getTime() {
        return time;
    }

    public AppointmentStatus getStatus() {
        return status;
    }

    public Person getArrangedBy() {
        return arrangedBy;
    }

    /** @return when our people set out, or were there; null before */
    public Instant getStartedAt() {
        return startedAt;
    }

    /** @return when its result was told, or it was cancelled; null before */
    public Instant getFinishedAt() {
        return finishedAt;
    }

    public String getFindings() {
        return findings;
    }

    public String getParts() {
        return parts;
    }

    /** @return the customer's, 1 to 5, or null */
    public Integer getSatisfaction() {
        return satisfaction;
    }

    /** @return who signed for the customer, or null */
    public String getSigner() {
        return signer;
    }

    /** @return whether we kept what was agreed; null while it is open, and when the customer cancelled it */
    public Boolean getKept() {
        return kept;
    }

    /** @return who goes, in the order in which they were named */
    public List<Person> getPeople() {
        return people.stream().map(AppointmentPerson::getPerson).toList();
    }

    public List<AppointmentEvent> getHistory() {
        return Collections.unmodifiableList(history);
    }
}

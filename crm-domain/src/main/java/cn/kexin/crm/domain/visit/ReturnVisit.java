package cn.kexin.crm.domain.visit;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BaseEntity;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * 回访: planned by a rule for an occasion, prepared by the unit that organises it with people of the original project team
 * and of departments, arranged as an appointment, and done with what the customer said to each question. It is dropped only
 * with a reason.
 */
@Entity
@Table(name = "return_visit")
public class ReturnVisit extends BaseEntity {

    /** What it is called where records of all kinds are named by type and id. */
    public static final String TYPE = "visit";

    @Column(nullable = false, length = 20, updatable = false)
    private String number;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "rule_id", updatable = false)
    private VisitRule rule;

    @Column(nullable = false, length = 60, updatable = false)
    private String occasion;

    /** The rule's name when it was planned. */
    @Column(nullable = false, length = 80, updatable = false)
    private String reason;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", updatable = false)
    private Customer customer;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "case_id", updatable = false)
    private CustomerCase customerCase;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "unit_id")
    private OrgUnit unit;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(name = "site_address", length = 200)
    private String siteAddress;

    @Column(name = "site_division", length = 9)
    private String siteDivision;

    @Column(name = "opens_on", nullable = false, updatable = false)
    private LocalDate opensOn;

    @Column(name = "due_on", nullable = false, updatable = false)
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private ReturnVisitState state = ReturnVisitState.OPEN;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "appointment_id")
    private Appointment appointment;

    @Column(name = "planned_at", nullable = false, updatable = false)
    private Instant plannedAt;

    @Column(name = "done_on")
    private LocalDate doneOn;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "finished_by_id")
    private Person finishedBy;

    private Integer satisfaction;

    @Column(length = 4000)
    private String summary;

    @OneToMany(mappedBy = "visit", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<ReturnVisitPerson> team = new ArrayList<>();

    @OneToMany(mappedBy = "visit", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<VisitAnswer> answers = new ArrayList<>();

    protected ReturnVisit() {}

    /**
     * Plans a visit.
     *
     * @param occasion what it falls due for, one visit each
     * @param customerCase the project or matter it is about, or null
     */
    public ReturnVisit(
            String number,
            VisitRule rule,
            String occasion,
            Customer customer,
            CustomerCase customerCase,
            VisitRule.Span span,
            Instant plannedAt) {
        this.number = Objects.requireNonNull(number);
        this.rule = Objects.requireNonNull(rule);
        this.occasion = Objects.requireNonNull(occasion);
        this.reason = rule.getName();
        this.customer = Objects.requireNonNull(customer);
        this.customerCase = customerCase;
        this.unit = rule.getUnit();
        this.opensOn = span.opensOn();
        this.dueOn = span.dueOn();
        this.plannedAt = Objects.requireNonNull(plannedAt);
        rule.getQuestions().forEach(question -> answers.add(new VisitAnswer(this, question)));
    }

    /** @param division code of the division (GB/T 2260), or null */
    public void isAt(String address, String division) {
        siteAddress = address;
        siteDivision = division;
    }

    /** Who takes part; those there already stay. */
    public void invite(Collection<Person> people) {
        people.stream()
                .distinct()
                .filter(each -> !takesPart(each))
                .forEach(each -> team.add(new ReturnVisitPerson(this, each)));
    }

    private boolean takesPart(Person somebody) {
        return team.stream().anyMatch(each -> each.getPerson().equals(somebody));
    }

    /** @param responsible who sees to it; those who go take part */
    public void arrange(Appointment newAppointment, Person responsible) {
        requireOpen();
        if (isArranged()) {
            throw new BusinessRuleException("visit.error.arranged", number, appointment.getNumber());
        }
        appointment = Objects.requireNonNull(newAppointment);
        person = Objects.requireNonNull(responsible);
        invite(newAppointment.getPeople());
    }

    /** @return whether there is an appointment that is still to be kept */
    public boolean isArranged() {
        return appointment != null && appointment.getStatus().isOpen();
    }

    /**
     * It took place.
     *
     * @param on not in the future
     * @param said what the customer said, by id of the question
     * @throws BusinessRuleException when it is over, or lies in the future, or the satisfaction is not between 1 and 5
     */
    public void complete(
            Person by, Instant at, LocalDate on, LocalDate today, Integer mark, String words, Map<Long, String> said) {
        requireOpen();
        if (on.isAfter(today)) {
            throw BusinessRuleException.onField("doneOn", "visit.error.doneFuture", today);
        }
        Satisfaction.check(mark);
        answers.forEach(each -> each.say(said.get(each.getId())));
        satisfaction = mark;
        summary = words;
        doneOn = on;
        person = person == null ? by : person;
        close(ReturnVisitState.DONE, by, at);
    }

    /** It is not made, for that reason. */
    public void drop(Person by, Instant at, String why) {
        requireOpen();
        summary = Objects.requireNonNull(why);
        close(ReturnVisitState.DROPPED, by, at);
    }

    private void close(ReturnVisitState end, Person by, Instant at) {
        state = end;
        finishedBy = Objects.requireNonNull(by);
        finishedAt = at;
    }

    /** Somebody leaves the company: another takes over what is open. */
    public void handOver(Person leaving, Person successor) {
        person = leaving.equals(person) ? successor : person;
        if (team.removeIf(each -> each.getPerson().equals(leaving))) {
            invite(List.of(successor));
        }
    }

    private void requireOpen() {
        if (state != ReturnVisitState.OPEN) {
            throw new BusinessRuleException("visit.error.visitOver", number);
        }
    }

    public String getNumber() {
        return number;
    }

    public Customer getCustomer() {
        return customer;
    }

    /** @return the project or matter it is about, or null */
    public CustomerCase getCustomerCase() {
        return customerCase;
    }

    public String getReason() {
        return reason;
    }

    public OrgUnit getUnit() {
        return unit;
    }

    /** @return who sees to it, or null for the unit's queue */
    public Person getPerson() {
        return person;
    }

    public String getSiteAddress() {
        return siteAddress;
    }

    public String getSiteDivision() {
        return siteDivision;
    }

    public ReturnVisitState getState() {
        return state;
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public String getSummary() {
        return summary;
    }

    /** @return when it was completed or dropped, or null */
    public Instant getFinishedAt() {
        return finishedAt;
    }

    /** @return who completed or dropped it, or null */
    public Person getFinishedBy() {
        return finishedBy;
    }

    public List<Person> getTeam() {
        return team.stream().map(ReturnVisitPerson::getPerson).toList();
    }

    public List<VisitAnswer> getAnswers() {
        return Collections.unmodifiableList(answers);
    }
}

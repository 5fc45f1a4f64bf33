package cn.kexin.crm.domain.visit;

import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 回访计划: for which customers, on which occasion and within how many days return visits are made, who organises them and who
 * takes part. A change holds for visits planned from then on; those that are planned stay as they are.
 */
@Entity
@Table(name = "visit_rule")
public class VisitRule extends BaseEntity {

    /** What it is called where records of all kinds are named by type and id. */
    public static final String TYPE = "visitRule";

    /** So many days ahead visits are planned. */
    public static final int AHEAD = 60;

    private static final int LONGEST_QUESTION = 200;
    private static final int MOST_QUESTIONS = 20;

    @Column(nullable = false, length = 80)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "occasion_kind", nullable = false, length = 30)
    private VisitOccasion occasion;

    @Column(nullable = false)
    private int days;

    @Column(name = "every_months")
    private Integer everyMonths;

    @Enumerated(EnumType.STRING)
    @Column(name = "value_class", length = 20)
    private ValueClass valueClass;

    @Column(name = "case_type", length = 40)
    private String caseType;

    @Column(name = "window_days", nullable = false)
    private int windowDays;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "unit_id")
    private OrgUnit unit;

    @Column(name = "project_team", nullable = false)
    private boolean projectTeam;

    @ManyToMany
    @JoinTable(
            name = "visit_rule_unit",
            joinColumns = @JoinColumn(name = "rule_id"),
            inverseJoinColumns = @JoinColumn(name = "unit_id"))
    private List<OrgUnit> departments = new ArrayList<>();

    @Column(nullable = false, length = 2000)
    private String checklist;

    @Column(nullable = false)
    private boolean active = true;

    protected VisitRule() {}

    public VisitRule(String name) {
        this.name = Objects.requireNonNull(name);
    }

    /**
     * Says on which occasion visits fall due.
     *
     * @param newDays after the occasion, or before it when a warranty ends
     * @param newEveryMonths for what comes again, otherwise null
     * @param newWindow within how many days from then on the visit is to be made
     * @throws BusinessRuleException on the field that is missing
     */
    public void fallDue(VisitOccasion newOccasion, int newDays, Integer newEveryMonths, int newWindow) {
        boolean repeated = newOccasion == VisitOccasion.HANDOVER_REPEATED;
        if (repeated && newEveryMonths == null) {
            throw BusinessRuleException.onField("everyMonths", "visit.error.everyMonths");
        }
        occasion = newOccasion;
        days = newDays;
        everyMonths = repeated ? newEveryMonths : null;
        windowDays = newWindow;
    }

    /** @param newClass null for every one, as for the case type */
    public void restrictTo(ValueClass newClass, String newCaseType) {
        valueClass = newClass;
        caseType = newCaseType;
    }

    /**
     * @param newUnit organises the visits
     * @param withTeam whether the people of the original project take part
     * @param taking departments whose heads take part
     */
    public void organise(OrgUnit newUnit, boolean withTeam, List<OrgUnit> taking) {
        unit = Objects.requireNonNull(newUnit);
        projectTeam = withTeam;
        departments.clear();
        departments.addAll(Set.copyOf(taking));
    }

    /**
     * @param newName what people call it
     * @param newChecklist one question in a line
     * @throws BusinessRuleException when there is none, or too many, or one is too long
     */
    public void ask(String newName, String newChecklist) {
        List<String> questions = questions(newChecklist);
        if (questions.isEmpty()
                || questions.size() > MOST_QUESTIONS
                || questions.stream().anyMatch(each -> each.length() > LONGEST_QUESTION)) {
            throw BusinessRuleException.onField("checklist", "visit.error.checklist", MOST_QUESTIONS, LONGEST_QUESTION);
        }
        name = newName;
        checklist = String.join("\n", questions);
    }

    private static List<String> questions(String text) {
        return Stream.of(text.split("\\R"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** @param inForce whether visits are planned by it */
    public void hold(boolean inForce) {
        active = inForce;
    }

    /**
     * A time in which a visit is to be made.
     *
     * @param time 0 for the first or only one, then 1, 2 …
     * @param opensOn the first day
     * @param dueOn the last day
     */
    public record Span(int time, LocalDate opensOn, LocalDate dueOn) {}

    /**
     * @param anchor the day of the occasion: handover, end of the warranty, closing
     * @param today the company's date
     * @return when visits are to be made for it, as far as they can still be made and are not too far ahead
     */
    public List<Span> spans(LocalDate anchor, LocalDate today) {
        return switch (occasion) {
            case HANDOVER, CLAIM_CLOSED, CASE_CLOSED -> within(0, anchor.plusDays(days), null, today);
            case WARRANTY_END -> within(0, anchor.minusDays(days), anchor, today);
            case HANDOVER_REPEATED -> repeated(anchor, today);
        };
    }

    private List<Span> repeated(LocalDate anchor, LocalDate today) {
        List<Span> spans = new ArrayList<>();
        long passed = Math.max(0, ChronoUnit.MONTHS.between(anchor, today.minusDays(windowDays)) / everyMonths);
        for (int time = (int) Math.max(1, passed); ; time++) {
            LocalDate opensOn = anchor.plusMonths((long) time * everyMonths).plusDays(days);
            if (opensOn.isAfter(today.plusDays(AHEAD))) {
                return spans;
            }
            spans.addAll(within(time, opensOn, null, today));
        }
    }

    private List<Span> within(int time, LocalDate opensOn, LocalDate latest, LocalDate today) {
        LocalDate end = opensOn.plusDays(windowDays);
        LocalDate dueOn = latest != null && latest.isBefore(end) ? latest : end;
        boolean wanted = !dueOn.isBefore(today) && !opensOn.isAfter(today.plusDays(AHEAD));
        return wanted ? List.of(new Span(time, opensOn, dueOn)) : List.of();
    }

    public String getName() {
        return name;
    }

    public VisitOccasion getOccasion() {
        return occasion;
    }

    public int getDays() {
        return days;
    }

    /** @return null unless it comes again */
    public Integer getEveryMonths() {
        return everyMonths;
    }

    /** @return null for every one */
    public ValueClass getValueClass() {
        return valueClass;
    }

    /** @return null for every one */
    public String getCaseType() {
        return caseType;
    }

    public int getWindowDays() {
        return windowDays;
    }

    public OrgUnit getUnit() {
        return unit;
    }

    public boolean isProjectTeam() {
        return projectTeam;
    }

    public List<OrgUnit> getDepartments() {
        return List.copyOf(departments);
    }

    /** @return the questions, one in a line */
    public String getChecklist() {
        return checklist;
    }

    public List<String> getQuestions() {
        return questions(checklist);
    }

    public boolean isActive() {
        return active;
    }
}

package cn.kexin.crm.domain.casework.policy;

import cn.kexin.crm.domain.casework.ClockEnd;
import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.process.ClockRule;
import cn.kexin.crm.domain.casework.process.Escalation;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 服务政策: how fast matters of some customers, types and urgencies are answered and settled, and who is told when they are
 * not. It takes the place of what the definition says and of what the value class promises in general. A policy is never
 * changed but replaced by another, so that a case keeps the promise it was taken in with.
 */
@Entity
@Table(name = "service_policy")
public class ServicePolicy extends BaseEntity {

    /** A working year. */
    public static final int LONGEST_MINUTES = 120_000;

    /** Steps of one promise. */
    public static final int MOST_STEPS = 5;

    @Embedded
    private PolicyScope scope;

    /** What nobody else has who is in force; null afterwards. */
    @Column(name = "force_key", length = 80)
    private String forceKey;

    @Column(name = "response_minutes", updatable = false)
    private Integer responseMinutes;

    @Column(name = "resolution_minutes", updatable = false)
    private Integer resolutionMinutes;

    @Convert(converter = PolicyStepsConverter.class)
    @Column(name = "steps_text", nullable = false, length = 400, updatable = false)
    private List<PolicyStep> steps = List.of();

    @Column(name = "decided_at", nullable = false, updatable = false)
    private Instant decidedAt;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "decided_by_id", updatable = false)
    private Person decidedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected ServicePolicy() {}

    public ServicePolicy(PolicyScope scope, Person decidedBy, Instant decidedAt) {
        this.scope = Objects.requireNonNull(scope);
        this.forceKey = scope.key();
        this.decidedBy = Objects.requireNonNull(decidedBy);
        this.decidedAt = Objects.requireNonNull(decidedAt);
    }

    /**
     * Says what is promised.
     *
     * @param response working minutes to the first answer; null leaves it to the definition
     * @param resolution working minutes to the solution; null likewise
     * @param told who is told afterwards, in any order; a promise of which nothing is said leaves it to the definition
     * @return this
     * @throws BusinessRuleException on the field that does not fit, or when nothing is said at all
     */
    public ServicePolicy promise(Integer response, Integer resolution, List<PolicyStep> told) {
        requireMinutes("responseMinutes", response);
        requireMinutes("resolutionMinutes", resolution);
        if (response != null && resolution != null && resolution < response) {
            throw BusinessRuleException.onField("resolutionMinutes", "customer.error.resolutionBeforeResponse");
        }
        if (response == null && resolution == null && told.isEmpty()) {
            throw BusinessRuleException.onField("responseMinutes", "policy.error.nothing");
        }
        requireSteps(told);
        responseMinutes = response;
        resolutionMinutes = resolution;
        steps = told.stream()
                .sorted(Comparator.comparing(PolicyStep::end).thenComparing(PolicyStep::minutesAfterDue))
                .toList();
        return this;
    }

    private static void requireMinutes(String field, Integer minutes) {
        if (minutes != null && (minutes <= 0 || minutes > LONGEST_MINUTES)) {
            throw BusinessRuleException.onField(field, "policy.error.minutes", LONGEST_MINUTES);
        }
    }

    private static void requireSteps(List<PolicyStep> told) {
        for (ClockEnd end : ClockEnd.values()) {
            List<PolicyStep> own =
                    told.stream().filter(step -> step.end() == end).toList();
            if (own.size() > (end == ClockEnd.STAGE ? 0 : MOST_STEPS)) {
                throw BusinessRuleException.onField("steps", "policy.error.steps", MOST_STEPS);
            }
            if (own.stream().map(PolicyStep::minutesAfterDue).distinct().count() < own.size()) {
                throw BusinessRuleException.onField("steps", "policy.error.sameTime");
            }
        }
        told.stream()
                .filter(step -> step.minutesAfterDue() < 0 || step.minutesAfterDue() > LONGEST_MINUTES)
                .findAny()
                .ifPresent(step -> {
                    throw BusinessRuleException.onField("steps", "policy.error.after", LONGEST_MINUTES);
                });
    }

    /** @return the policy that decides on such a case, if there is one */
    public static Optional<ServicePolicy> deciding(
            Collection<ServicePolicy> policies, ValueClass valueClass, String type, Priority priority) {
        return policies.stream()
                .filter(policy -> policy.isInForce() && policy.scope.covers(valueClass, type, priority))
                .max(Comparator.comparingInt(policy -> policy.scope.closeness()));
    }

    /** @return whether this one decides where both hold */
    public boolean comesBefore(ServicePolicy other) {
        return scope.meets(other.scope) && scope.closeness() > other.scope.closeness();
    }

    /** @return the definition with this policy's promises in place of its own */
    public ProcessModel applyTo(ProcessModel process) {
        List<ClockRule> clocks = process.clocks().stream().map(this::promised).toList();
        Stream<Escalation> kept = process.escalations().stream().filter(each -> process.clock(each.clock())
                .map(rule -> stepsOf(rule.end()).isEmpty())
                .orElse(true));
        Stream<Escalation> own = clocks.stream().flatMap(rule -> stepsOf(rule.end()).stream()
                .map(step -> new Escalation(rule.code(), step.minutesAfterDue(), step.to())));
        return new ProcessModel(
                process.code(),
                process.label(),
                process.numberPrefix(),
                process.categories(),
                process.stages(),
                process.transitions(),
                clocks,
                Stream.concat(kept, own).toList());
    }

    private ClockRule promised(ClockRule rule) {
        Integer minutes = minutes(rule.end());
        return minutes == null
                ? rule
                : new ClockRule(
                        rule.code(),
                        rule.label(),
                        rule.end(),
                        rule.stage(),
                        minutes,
                        Map.of(),
                        rule.pausesWhileWaiting(),
                        rule.warnAtPercent());
    }

    private Integer minutes(ClockEnd end) {
        return switch (end) {
            case RESPONSE -> responseMinutes;
            case RESOLUTION -> resolutionMinutes;
            case STAGE -> null;
        };
    }

    private List<PolicyStep> stepsOf(ClockEnd end) {
        return steps.stream().filter(step -> step.end() == end).toList();
    }

    /** @return of what the value class promises in general, that of which this policy says nothing */
    public Map<ClockEnd, Integer> leaves(Map<ClockEnd, Integer> promisedInGeneral) {
        Map<ClockEnd, Integer> left = new EnumMap<>(ClockEnd.class);
        promisedInGeneral.forEach((end, promised) -> {
            if (minutes(end) == null) {
                left.put(end, promised);
            }
        });
        return left;
    }

    /** Lets it hold for no further case. */
    public void end(Instant at) {
        forceKey = null;
        endedAt = Objects.requireNonNull(at);
    }

    public boolean isInForce() {
        return endedAt == null;
    }

    public PolicyScope getScope() {
        return scope;
    }

    /** @return working minutes, or null */
    public Integer getResponseMinutes() {
        return responseMinutes;
    }

    /** @return working minutes, or null */
    public Integer getResolutionMinutes() {
        return resolutionMinutes;
    }

    public List<PolicyStep> getSteps() {
        return steps;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    public Person getDecidedBy() {
        return decidedBy;
    }
}

package cn.kexin.crm.domain.casework.policy;

import cn.kexin.crm.domain.casework.ClockEnd;
import cn.kexin.crm.domain.casework.Priority;
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

/**
 * 服务政策: how fast matters of some customers, types and urgencies are answered and settled, how often the customer hears
 * of them meanwhile and by which way, and who is told when that is not kept. It takes the place of what the definition says and of what the value class promises in general. A policy is never
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

    /** Null when it promises none: an embedded value without anything in it is not read. */
    @Embedded
    private WordCadence word;

    @Convert(converter = PolicyStepsConverter.class)
    @Column(name = "steps_text", nullable = false, length = 600, updatable = false)
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

    /** Says what is promised, without a word in between. See {@link #promise(Integer, Integer, WordCadence, List)}. */
    public ServicePolicy promise(Integer response, Integer resolution, List<PolicyStep> told) {
        return promise(response, resolution, WordCadence.NONE, told);
    }

    /**
     * Says what is promised.
     *
     * @param response working minutes to the first answer; null leaves it to the definition
     * @param resolution working minutes to the solution; null likewise
     * @param newWord how often the customer hears how the matter stands
     * @param told who is told afterwards, in any order; a promise of which nothing is said leaves it to the definition, that of
     *     a word to the chain of the solution
     * @return this
     * @throws BusinessRuleException on the field that does not fit, or when nothing is said at all
     */
    public ServicePolicy promise(Integer response, Integer resolution, WordCadence newWord, List<PolicyStep> told) {
        requireMinutes("responseMinutes", response);
        requireMinutes("resolutionMinutes", resolution);
        newWord.requireFitting(LONGEST_MINUTES);
        if (response != null && resolution != null && resolution < response) {
            throw BusinessRuleException.onField("resolutionMinutes", "customer.error.resolutionBeforeResponse");
        }
        if (response == null && resolution == null && newWord.getEveryMinutes() == null && told.isEmpty()) {
            throw BusinessRuleException.onField("responseMinutes", "policy.error.nothing");
        }
        requireSteps(told);
        responseMinutes = response;
        resolutionMinutes = resolution;
        word = newWord;
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
        return PromisedProcess.of(process, this);
    }

    Integer minutes(ClockEnd end) {
        return switch (end) {
            case RESPONSE -> responseMinutes;
            case RESOLUTION -> resolutionMinutes;
            case WORD -> getWord().getEveryMinutes();
            case STAGE -> null;
        };
    }

    List<PolicyStep> stepsOf(ClockEnd end) {
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

    /** @return how often the customer hears how an open matter stands */
    public WordCadence getWord() {
        return word == null ? WordCadence.NONE : word;
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

package cn.kexin.crm.domain.remedy;

import cn.kexin.crm.domain.casework.Act;
import cn.kexin.crm.domain.casework.CaseTask;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.casework.ExtraDuties;
import cn.kexin.crm.domain.casework.ExtraDuty;
import cn.kexin.crm.domain.casework.RemedyState;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * 原因与整改: of one case, why it happened, what is done about it and whether that has helped (ISO 10002, 8D). The root cause
 * is found, actions are agreed and done, and some time later somebody who did not act checks the effect. What has not helped
 * enough begins another attempt: something more has to be agreed, and all that was stays.
 */
@Entity
@Table(name = "remedy")
public class Remedy extends BaseEntity {

    /** What it is called where records of all kinds are named by type and id. */
    public static final String TYPE = "remedy";

    /** So many days after the last action its effect is checked, unless something else is said. */
    public static final int USUAL_CHECK_DAYS = 30;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id", updatable = false)
    private CustomerCase customerCase;

    @Embedded
    private RootCause cause;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "found_by_id")
    private Person foundBy;

    @Column(name = "found_at")
    private Instant foundAt;

    @Column(name = "check_after_days", nullable = false)
    private int checkAfterDays = USUAL_CHECK_DAYS;

    @Column(name = "not_needed", length = 2000)
    private String notNeeded;

    @Column(name = "not_needed_attempt")
    private Integer notNeededAttempt;

    /** Goes up with whatever happens to it, so that an edit based on what was before is noticed. */
    @Column(nullable = false)
    private int changes;

    @OneToMany(mappedBy = "remedy", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<RemedyAction> actions = new ArrayList<>();

    @OneToMany(mappedBy = "remedy", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<EffectivenessCheck> checks = new ArrayList<>();

    protected Remedy() {}

    public Remedy(CustomerCase customerCase) {
        this.customerCase = Objects.requireNonNull(customerCase);
    }

    /**
     * Says why it happened, for the first time or better.
     *
     * @param days so many days after the last action its effect is checked
     */
    public void findCause(Act act, RootCause found, int days) {
        requireOpen();
        boolean first = !hasCause();
        cause = Objects.requireNonNull(found);
        checkAfterDays = days;
        foundBy = act.actor();
        foundAt = act.at();
        customerCase.remedied(act, first ? "CAUSE_FOUND" : "CAUSE_CHANGED", found.getConclusion());
        stand(act);
        RemedyDuties.complete(act, customerCase, RemedyDuties.FIND_CAUSE, found.getConclusion());
    }

    /**
     * Agrees that something is done. A check that was planned waits for it.
     *
     * @param duty who does it until when
     */
    public RemedyAction agree(Act act, ActionKind kind, ExtraDuty duty) {
        requireOpen();
        CaseTask task = ExtraDuties.lay(customerCase, act, duty);
        RemedyAction action = new RemedyAction(this, kind, task, attempt(), act.actor(), act.at());
        actions.add(action);
        plannedCheck().ifPresent(check -> ExtraDuties.withdraw(act, check.getTask()));
        notNeeded = null;
        notNeededAttempt = null;
        customerCase.remedied(act, kind.name(), duty.title());
        stand(act);
        openDuty(RemedyDuties.FURTHER_ACTION).ifPresent(open -> ExtraDuties.fulfil(act, open, duty.title()));
        if (kind == ActionKind.PREVENTIVE) {
            RemedyDuties.complete(act, customerCase, RemedyDuties.PREVENT, duty.title());
        }
        return action;
    }

    /** An action is not taken after all. */
    public void dropAction(Act act, RemedyAction action, String reason) {
        requireOpen();
        if (!action.isOpen()) {
            throw new BusinessRuleException("casework.error.taskNotOpen");
        }
        ExtraDuties.withdraw(act, action.getTask());
        customerCase.remedied(act, "DROPPED", reason);
        followActions(act, null);
    }

    /** One of its actions was done as a duty of the case. */
    public void actionDone(Act act, RemedyAction action) {
        boolean corrected =
                actions.stream().noneMatch(each -> each.isOpen() && each.getKind() != ActionKind.PREVENTIVE);
        followActions(
                act,
                corrected && action.getKind() != ActionKind.PREVENTIVE
                        ? action.getTask().getNote()
                        : null);
    }

    private void followActions(Act act, String corrected) {
        stand(act);
        if (customerCase.getRemedyState() == RemedyState.ACTIONS_DONE
                && plannedCheck().isEmpty()) {
            checks.add(CheckPlan.of(this, act));
        }
        if (corrected != null) {
            RemedyDuties.complete(act, customerCase, RemedyDuties.CORRECT, corrected);
        }
    }

    /** Nothing has to be done about the cause. */
    public void needNothing(Act act, String grounds) {
        requireOpen();
        if (!hasCause()) {
            throw new BusinessRuleException("remedy.error.noCause");
        }
        if (actions.stream().anyMatch(RemedyAction::isOpen)) {
            throw new BusinessRuleException("remedy.error.actionsOpen");
        }
        notNeeded = grounds.strip();
        notNeededAttempt = attempt();
        plannedCheck().ifPresent(check -> ExtraDuties.withdraw(act, check.getTask()));
        customerCase.remedied(act, "NOT_NEEDED", notNeeded);
        stand(act);
        openDuty(RemedyDuties.FURTHER_ACTION).ifPresent(open -> ExtraDuties.fulfil(act, open, notNeeded));
    }

    /**
     * Plans the check for another day, or another person.
     *
     * @param person null leaves it in the queue it is in
     */
    public void planCheck(Act act, LocalDate day, Person person) {
        requireOpen();
        EffectivenessCheck check = requirePlanned();
        if (person != null) {
            requireNotOwn(person, "person");
        }
        CheckPlan.move(check, act, day, person);
        changes++;
        customerCase.remedied(act, "CHECK_PLANNED", day.toString());
    }

    /**
     * Somebody has seen whether it has helped.
     *
     * @param proof what shows it; may be null
     * @throws BusinessRuleException when it is too early, actions are open, or whoever acted would judge themselves
     */
    public EffectivenessCheck check(Act act, CheckResult result, String grounds, String proof) {
        requireOpen();
        EffectivenessCheck check = requirePlanned();
        requireNotOwn(act.actor(), null);
        CheckPlan.requireTime(check, act);
        check.seen(result, grounds, proof, act.actor(), act.at());
        ExtraDuties.fulfil(act, check.getTask(), grounds);
        customerCase.remedied(act, "CHECKED_" + result.name(), grounds);
        stand(act);
        if (check.hasFailed()) {
            CheckPlan.oweFurtherAction(customerCase, act);
        }
        return check;
    }

    private EffectivenessCheck requirePlanned() {
        if (state() != RemedyState.ACTIONS_DONE) {
            throw new BusinessRuleException("remedy.error.nothingToCheck");
        }
        return plannedCheck().orElseThrow(() -> new BusinessRuleException("remedy.error.nothingToCheck"));
    }

    private void requireNotOwn(Person person, String field) {
        if (actions.stream().anyMatch(action -> action.isOf(person))) {
            throw field == null
                    ? new BusinessRuleException("remedy.error.ownAction", person.getName())
                    : BusinessRuleException.onField(field, "remedy.error.ownAction", person.getName());
        }
    }

    private void requireOpen() {
        if (customerCase.getStatus() == StageKind.CLOSED) {
            throw new BusinessRuleException("casework.error.closed", customerCase.getNumber());
        }
    }

    private void stand(Act act) {
        changes++;
        customerCase.remedyStands(act, state());
    }

    /** @return how far it is; null while no root cause is known */
    public RemedyState state() {
        if (!hasCause()) {
            return null;
        }
        if (actions.stream().anyMatch(RemedyAction::isOpen)) {
            return RemedyState.ACTIONS_OPEN;
        }
        int now = attempt();
        if (notNeeded != null && notNeededAttempt == now) {
            return RemedyState.NOT_NEEDED;
        }
        boolean acted = actions.stream()
                .anyMatch(each -> each.isDone()
                        && each.getAttempt() == now
                        && each.getKind().removesCause());
        if (!acted) {
            return RemedyState.CAUSE_FOUND;
        }
        boolean proven = checks.stream()
                .anyMatch(check -> check.getAttempt() == now && check.getResult() == CheckResult.EFFECTIVE);
        return proven ? RemedyState.EFFECTIVE : RemedyState.ACTIONS_DONE;
    }

    /** @return in which attempt it is, from 1: a check that failed and a customer who is not content begin another */
    public int attempt() {
        return 1
                + customerCase.getReopened()
                + (int) checks.stream().filter(EffectivenessCheck::hasFailed).count();
    }

    private Optional<CaseTask> openDuty(String code) {
        return customerCase.getTasks().stream()
                .filter(task ->
                        task.isOpen() && task.isExtra() && task.getDuty().equals(code))
                .findFirst();
    }

    /** @return the check that is still to come */
    public Optional<EffectivenessCheck> plannedCheck() {
        return checks.stream().filter(EffectivenessCheck::isOpen).findFirst();
    }

    public boolean hasCause() {
        return cause != null && cause.getCategory() != null;
    }

    public CustomerCase getCustomerCase() {
        return customerCase;
    }

    /** @return null while it is not known */
    public RootCause getCause() {
        return hasCause() ? cause : null;
    }

    public Person getFoundBy() {
        return foundBy;
    }

    public Instant getFoundAt() {
        return foundAt;
    }

    public int getCheckAfterDays() {
        return checkAfterDays;
    }

    /** @return why nothing has to be done; null when something has */
    public String getNotNeeded() {
        return notNeeded;
    }

    public List<RemedyAction> getActions() {
        return List.copyOf(actions);
    }

    public List<EffectivenessCheck> getChecks() {
        return List.copyOf(checks);
    }
}

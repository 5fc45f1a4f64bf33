package cn.kexin.crm.ejb.customer.internal.matching;

import cn.kexin.crm.domain.customer.matching.DuplicatePair;
import cn.kexin.crm.domain.customer.matching.MatchingCriterion;
import cn.kexin.crm.domain.customer.matching.MatchingRule;
import cn.kexin.crm.domain.customer.matching.PairState;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.customer.MatchingFacade;
import cn.kexin.crm.ejb.customer.MatchingRuleRow;
import cn.kexin.crm.ejb.customer.PairRow;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.BackgroundJobs;
import cn.kexin.crm.ejb.shared.JobStatus;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** The customer department's tools against duplicates. */
@Stateless
@RolesAllowed(Role.Names.CUSTOMER_DEPT)
public class MatchingBean implements MatchingFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private PairQueries queries;

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private Clock clock;

    @Override
    public List<MatchingRuleRow> rules() {
        return em
                .createQuery(
                        "select r from MatchingRule r order by case when r.code is null then 1 else 0 end, r.id",
                        MatchingRule.class)
                .getResultList()
                .stream()
                .map(MatchingBean::row)
                .toList();
    }

    private static MatchingRuleRow row(MatchingRule rule) {
        return new MatchingRuleRow(
                rule.getId(),
                rule.getVersion(),
                rule.getCode(),
                rule.getName(),
                rule.getCustomerKind(),
                rule.isActive(),
                rule.getOnEntry(),
                rule.getOnImport(),
                rule.getCriteria().stream()
                        .map(each -> new Criterion(each.getField(), each.getMethod(), each.getLeastPercent()))
                        .toList());
    }

    @Override
    public long saveRule(Long id, long version, RuleCommand command) {
        MatchingRule rule = id == null ? new MatchingRule(named(command.name())) : lock(id);
        if (id != null) {
            StaleVersionException.check(rule, version);
        }
        rule.recognise(
                rule.getCode() == null ? named(command.name()) : null,
                command.customerKind(),
                command.criteria().stream()
                        .map(each -> new MatchingCriterion(each.field(), each.method(), each.leastPercent()))
                        .toList());
        rule.respond(command.onEntry(), command.onImport());
        rule.switchOn(command.active());
        em.persist(rule);
        return rule.getId();
    }

    private static String named(String name) {
        if (name == null || name.isBlank()) {
            throw BusinessRuleException.onField("name", "matching.error.ruleName");
        }
        return name.strip();
    }

    @Override
    public void removeRule(long id) {
        MatchingRule rule = lock(id);
        if (rule.getCode() != null) {
            throw new BusinessRuleException("matching.error.shippedRule");
        }
        em.remove(rule);
    }

    private MatchingRule lock(long id) {
        MatchingRule rule = em.find(MatchingRule.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (rule == null) {
            throw new NotFoundException("matchingRule", id);
        }
        return rule;
    }

    @Override
    public Page<PairRow> pairs(PairState state, PageRequest page) {
        return queries.page(state, page, viewer.get());
    }

    @Override
    public PairRow pair(long id) {
        return queries.find(id, viewer.get());
    }

    @Override
    public void decide(long id, long version, PairState state) {
        if (state != PairState.LATER && state != PairState.DIFFERENT) {
            throw BusinessRuleException.onField("state", "matching.error.decision");
        }
        DuplicatePair pair = em.find(DuplicatePair.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (pair == null) {
            throw new NotFoundException("duplicatePair", id);
        }
        StaleVersionException.check(pair, version);
        pair.decide(state, em.getReference(Person.class, viewer.get().personId()), clock.instant());
    }

    @Override
    public long scan() {
        JobStatus last = lastScan();
        return last != null && !last.over()
                ? last.id()
                : jobs.submit(
                        DuplicateScan.KIND,
                        DuplicateScan.ARCHIVE,
                        null,
                        viewer.get().personId());
    }

    @Override
    public JobStatus lastScan() {
        return jobs.latest(DuplicateScan.KIND, DuplicateScan.ARCHIVE).orElse(null);
    }

    @Override
    public void cancelScan() {
        JobStatus last = lastScan();
        if (last != null) {
            jobs.cancel(last.id());
        }
    }
}

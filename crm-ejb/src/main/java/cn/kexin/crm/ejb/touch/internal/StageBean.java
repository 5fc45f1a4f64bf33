package cn.kexin.crm.ejb.touch.internal;

import static cn.kexin.crm.domain.organisation.Role.Names.CUSTOMER_DEPT;
import static cn.kexin.crm.domain.organisation.Role.Names.DEPT_HEAD;
import static cn.kexin.crm.domain.organisation.Role.Names.EXECUTIVE;
import static cn.kexin.crm.domain.organisation.Role.Names.FUNCTIONAL;
import static cn.kexin.crm.domain.organisation.Role.Names.MARKETING;
import static cn.kexin.crm.domain.organisation.Role.Names.PROJECT_TEAM;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES_DIRECTOR;
import static cn.kexin.crm.domain.organisation.Role.Names.SERVICE;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.domain.touch.StageDecision;
import cn.kexin.crm.domain.touch.StageDecisionKind;
import cn.kexin.crm.domain.touch.StageProposal;
import cn.kexin.crm.domain.touch.StageReason;
import cn.kexin.crm.domain.touch.StageRule;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.StageSet;
import cn.kexin.crm.ejb.customer.internal.CustomerRepository;
import cn.kexin.crm.ejb.customer.internal.Stages;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.BackgroundJobs;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.touch.StageFacade;
import cn.kexin.crm.ejb.touch.StageRuleRow;
import cn.kexin.crm.ejb.touch.StageView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Shows and decides proposals of relationship stages. */
@Stateless
@RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, MARKETING, DEPT_HEAD, EXECUTIVE
})
public class StageBean implements StageFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CustomerRepository customers;

    @Inject
    private CustomerAccess access;

    @Inject
    private StageQueries queries;

    @Inject
    private Stages stages;

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private Clock clock;

    @Override
    public StageView of(long customerId) {
        return queries.of(customerId, viewer.get()).orElseThrow(() -> new NotFoundException("customer", customerId));
    }

    @Override
    public List<StageView.Decision> decisions(long customerId) {
        Customer customer = customers.visible(customerId, viewer.get());
        return queries.decisions(
                customerId, access.rights(viewer.get(), customer).profile());
    }

    @Override
    public Page<StageView.Proposal> proposals(PageRequest page) {
        return queries.page(page, viewer.get());
    }

    @Override
    @RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, MARKETING, DEPT_HEAD})
    public void confirm(long customerId, long version) {
        Customer customer = toEdit(customerId);
        StageProposal proposal = proposal(customer, version);
        note(customer, StageDecisionKind.CONFIRMED, proposal.getStage(), proposal.getReasons(), null);
        em.remove(proposal);
        reach(customer, proposal.getStage());
    }

    @Override
    @RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, MARKETING, DEPT_HEAD})
    public void decline(long customerId, long version, String why) {
        Customer customer = toEdit(customerId);
        StageProposal proposal = proposal(customer, version);
        note(customer, StageDecisionKind.DECLINED, proposal.getStage(), proposal.getReasons(), why.strip());
        proposal.decline(clock.instant());
    }

    @Override
    @RolesAllowed({SALES, SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, SERVICE, MARKETING, DEPT_HEAD})
    public void set(long customerId, RelationshipStage stage, String why) {
        Customer customer = toEdit(customerId);
        stages.reach(customer, stage, StageSet.Way.BY_HAND, viewer.get(), why);
        customer.touch(clock.instant());
    }

    private Customer toEdit(long customerId) {
        return customers.toEdit(Set.of(customerId), viewer.get()).get(0);
    }

    /** @return the open proposal as the caller saw it */
    private StageProposal proposal(Customer customer, long version) {
        boolean profile = access.rights(viewer.get(), customer).profile();
        StageProposal proposal = queries.proposalOf(customer.getId())
                .filter(each -> each.isOpen() && (profile || !each.isUsingProfile()))
                .orElseThrow(() -> new NotFoundException("stageProposal", customer.getId()));
        StaleVersionException.check(proposal, version);
        return proposal;
    }

    private void note(
            Customer customer, StageDecisionKind kind, RelationshipStage to, List<StageReason> reasons, String note) {
        Person me = em.find(Person.class, viewer.get().personId());
        RelationshipStage from = customer.getRelationshipStage();
        em.persist(new StageDecision(customer, kind, from, to, reasons, note, me, clock.instant()));
    }

    private void reach(Customer customer, RelationshipStage stage) {
        customer.reachStage(stage);
        customer.touch(clock.instant());
    }

    @Override
    public List<StageRuleRow> rules() {
        return em.createQuery("select r from StageRule r", StageRule.class)
                .getResultStream()
                .map(StageBean::row)
                .sorted((one, other) -> one.stage().compareTo(other.stage()))
                .toList();
    }

    private static StageRuleRow row(StageRule rule) {
        return new StageRuleRow(
                rule.getVersion(),
                rule.getStage(),
                new Demand(
                        rule.getPeriodDays(),
                        rule.getTouchesIn(),
                        rule.getTouchesOut(),
                        rule.getActiveMonths(),
                        rule.getKnownPeople(),
                        rule.isProfileNeeded(),
                        rule.getSettledMatters()));
    }

    @Override
    @RolesAllowed(CUSTOMER_DEPT)
    public void demand(RelationshipStage stage, long version, Demand demand) {
        StageRule rule = em.createQuery("select r from StageRule r where r.stage = :stage", StageRule.class)
                .setParameter("stage", stage)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("stageRule", stage));
        StaleVersionException.check(rule, version);
        rule.askTouches(demand.periodDays(), demand.touchesIn(), demand.touchesOut(), demand.activeMonths());
        rule.askKnowledge(demand.knownPeople(), demand.profileNeeded(), demand.settledMatters());
        jobs.submit(StageReview.KIND, StageReview.ARCHIVE, null, viewer.get().personId());
    }
}

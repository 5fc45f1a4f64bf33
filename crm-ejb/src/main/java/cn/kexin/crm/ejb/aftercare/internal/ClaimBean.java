package cn.kexin.crm.ejb.aftercare.internal;

import static cn.kexin.crm.domain.organisation.Role.Names.CUSTOMER_DEPT;
import static cn.kexin.crm.domain.organisation.Role.Names.DEPT_HEAD;
import static cn.kexin.crm.domain.organisation.Role.Names.EXECUTIVE;
import static cn.kexin.crm.domain.organisation.Role.Names.FUNCTIONAL;
import static cn.kexin.crm.domain.organisation.Role.Names.MARKETING;
import static cn.kexin.crm.domain.organisation.Role.Names.PROJECT_TEAM;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES;
import static cn.kexin.crm.domain.organisation.Role.Names.SALES_DIRECTOR;
import static cn.kexin.crm.domain.organisation.Role.Names.SERVICE;

import cn.kexin.crm.domain.aftercare.ClaimCost;
import cn.kexin.crm.domain.aftercare.ClaimRecourse;
import cn.kexin.crm.domain.aftercare.Money;
import cn.kexin.crm.domain.aftercare.RecourseState;
import cn.kexin.crm.domain.aftercare.WarrantyClaim;
import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.aftercare.ClaimFacade;
import cn.kexin.crm.ejb.aftercare.ClaimFilter;
import cn.kexin.crm.ejb.aftercare.ClaimRow;
import cn.kexin.crm.ejb.aftercare.ClaimView;
import cn.kexin.crm.ejb.aftercare.CostCommand;
import cn.kexin.crm.ejb.aftercare.CostRow;
import cn.kexin.crm.ejb.aftercare.MoneySum;
import cn.kexin.crm.ejb.aftercare.PartCost;
import cn.kexin.crm.ejb.aftercare.RecourseCommand;
import cn.kexin.crm.ejb.aftercare.ReportFault;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Keeps claims with their costs and recourse. */
@Stateless
@RolesAllowed({CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, DEPT_HEAD})
public class ClaimBean implements ClaimFacade {

    /** Who reads what claims cost. */
    private static final Role[] ACCOUNTABLE = {
        Role.CUSTOMER_DEPT, Role.FUNCTIONAL, Role.PROJECT_TEAM, Role.DEPT_HEAD, Role.EXECUTIVE, Role.SALES_DIRECTOR
    };

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CaseAccess cases;

    @Inject
    private ClaimIntake intake;

    @Inject
    private ClaimQueries queries;

    @Inject
    private CompanyDay day;

    @Inject
    private Clock clock;

    @Override
    @RolesAllowed({
        SALES,
        SALES_DIRECTOR,
        CUSTOMER_DEPT,
        FUNCTIONAL,
        PROJECT_TEAM,
        SERVICE,
        MARKETING,
        DEPT_HEAD,
        EXECUTIVE
    })
    public long report(ReportFault command) {
        return intake.take(command);
    }

    @Override
    @RolesAllowed({
        SALES,
        SALES_DIRECTOR,
        CUSTOMER_DEPT,
        FUNCTIONAL,
        PROJECT_TEAM,
        SERVICE,
        MARKETING,
        DEPT_HEAD,
        EXECUTIVE
    })
    public ClaimView find(long id) {
        ClaimRow row = queries.first(queries.seen(viewer.get()).and("m.id = :id", "id", id));
        if (row == null) {
            throw new NotFoundException(WarrantyClaim.TYPE, id);
        }
        return view(row);
    }

    @Override
    @RolesAllowed({
        SALES,
        SALES_DIRECTOR,
        CUSTOMER_DEPT,
        FUNCTIONAL,
        PROJECT_TEAM,
        SERVICE,
        MARKETING,
        DEPT_HEAD,
        EXECUTIVE
    })
    public ClaimView findByCase(long caseId) {
        ClaimRow row = queries.first(queries.seen(viewer.get()).and("k.id = :id", "id", caseId));
        return row == null ? null : view(row);
    }

    private ClaimView view(ClaimRow row) {
        boolean accountable = viewer.get().has(ACCOUNTABLE);
        List<CostRow> costs = accountable ? queries.costs(row.id()) : null;
        CustomerCase theCase = em.find(CustomerCase.class, row.theCase().id());
        return new ClaimView(
                row,
                row.earlierClaims() == 0
                        ? List.of()
                        : queries.earlier(
                                queries.seen(viewer.get()),
                                row.customer().id(),
                                row.part(),
                                row.itemId(),
                                row.reportedOn(),
                                row.id()),
                costs,
                accountable ? queries.recourses(row.id()) : null,
                accountable ? sums(costs) : List.of(),
                accountable && !viewer.get().has(Role.EXECUTIVE) && cases.mayWork(viewer.get(), theCase));
    }

    private static List<MoneySum> sums(List<CostRow> costs) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        costs.forEach(cost -> sums.merge(cost.currency(), cost.amount(), BigDecimal::add));
        return sums.entrySet().stream()
                .map(each -> new MoneySum(each.getValue(), each.getKey()))
                .toList();
    }

    @Override
    @RolesAllowed({
        SALES,
        SALES_DIRECTOR,
        CUSTOMER_DEPT,
        FUNCTIONAL,
        PROJECT_TEAM,
        SERVICE,
        MARKETING,
        DEPT_HEAD,
        EXECUTIVE
    })
    public Page<ClaimRow> list(ClaimFilter filter, PageRequest page) {
        return queries.page(filter, page, viewer.get());
    }

    @Override
    @RolesAllowed({SALES_DIRECTOR, CUSTOMER_DEPT, FUNCTIONAL, PROJECT_TEAM, DEPT_HEAD, EXECUTIVE})
    public List<PartCost> costs(ClaimFilter filter) {
        return queries.sums(filter, viewer.get());
    }

    @Override
    public long addCost(long claimId, CostCommand command) {
        ClaimCost cost = new ClaimCost(
                        workable(claimId),
                        command.kind(),
                        new Money(command.amount(), command.currency()),
                        Objects.requireNonNullElse(command.incurredOn(), day.today()),
                        day.today())
                .recorded(em.getReference(Person.class, viewer.get().personId()), clock.instant(), command.note());
        em.persist(cost);
        return cost.getId();
    }

    @Override
    public void removeCost(long claimId, long costId, long version) {
        ClaimCost cost = em.find(ClaimCost.class, costId);
        requirePart(workable(claimId), cost == null ? null : cost.getClaim(), costId);
        check(cost, version);
        em.remove(cost);
    }

    @Override
    public long addRecourse(long claimId, RecourseCommand command) {
        ClaimRecourse recourse = new ClaimRecourse(
                workable(claimId),
                command.against(),
                command.party(),
                new Money(command.amount(), command.currency()),
                command.note());
        em.persist(recourse);
        return recourse.getId();
    }

    @Override
    public void moveRecourse(long claimId, long recourseId, long version, RecourseState to) {
        ClaimRecourse recourse = em.find(ClaimRecourse.class, recourseId);
        requirePart(workable(claimId), recourse == null ? null : recourse.getClaim(), recourseId);
        check(recourse, version);
        recourse.go(to);
    }

    private static void requirePart(WarrantyClaim claim, WarrantyClaim of, long id) {
        if (!claim.equals(of)) {
            throw new NotFoundException(ClaimRecourse.TYPE, id);
        }
    }

    private static void check(BaseEntity part, long version) {
        StaleVersionException.check(part, version);
    }

    /** @throws BusinessRuleException when the caller sees the claim but does not answer for its case */
    private WarrantyClaim workable(long claimId) {
        WarrantyClaim claim = queries.visible(claimId, viewer.get());
        if (!cases.mayWork(viewer.get(), claim.getCustomerCase())) {
            throw new BusinessRuleException(
                    "casework.error.notYours", claim.getCustomerCase().getNumber());
        }
        return claim;
    }

    @Override
    @RolesAllowed(CUSTOMER_DEPT)
    public int repeatMonths() {
        return queries.setting().getRepeatMonths();
    }

    @Override
    @RolesAllowed(CUSTOMER_DEPT)
    public void countRepeatsWithin(int months) {
        queries.setting().countRepeatsWithin(months);
    }
}

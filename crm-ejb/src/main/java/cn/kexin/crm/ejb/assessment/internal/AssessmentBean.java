package cn.kexin.crm.ejb.assessment.internal;

import cn.kexin.crm.domain.assessment.AssessmentPeriod;
import cn.kexin.crm.domain.assessment.ScorecardState;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.ConflictException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.assessment.AssessmentFacade;
import cn.kexin.crm.ejb.assessment.OpenPeriod;
import cn.kexin.crm.ejb.assessment.PeriodRow;
import cn.kexin.crm.ejb.organisation.CompanyZone;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.BackgroundJobs;
import cn.kexin.crm.ejb.shared.JobStatus;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Runs the rounds of assessment. */
@Stateless
@RolesAllowed(Role.Names.CUSTOMER_DEPT)
public class AssessmentBean implements AssessmentFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private PeriodQueries queries;

    @Inject
    private PeriodSteps steps;

    @Inject
    private SchemeRepository schemes;

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private CompanyZone zone;

    @Inject
    private Clock clock;

    @Override
    @RolesAllowed({
        Role.Names.SALES,
        Role.Names.SALES_DIRECTOR,
        Role.Names.CUSTOMER_DEPT,
        Role.Names.FUNCTIONAL,
        Role.Names.PROJECT_TEAM,
        Role.Names.SERVICE,
        Role.Names.MARKETING,
        Role.Names.DEPT_HEAD,
        Role.Names.EXECUTIVE
    })
    public Page<PeriodRow> list(PageRequest page) {
        return queries.page(page, viewer.get());
    }

    @Override
    @RolesAllowed({
        Role.Names.SALES,
        Role.Names.SALES_DIRECTOR,
        Role.Names.CUSTOMER_DEPT,
        Role.Names.FUNCTIONAL,
        Role.Names.PROJECT_TEAM,
        Role.Names.SERVICE,
        Role.Names.MARKETING,
        Role.Names.DEPT_HEAD,
        Role.Names.EXECUTIVE
    })
    public PeriodRow find(long id) {
        return queries.find(id, viewer.get());
    }

    @Override
    @RolesAllowed({
        Role.Names.SALES,
        Role.Names.SALES_DIRECTOR,
        Role.Names.CUSTOMER_DEPT,
        Role.Names.FUNCTIONAL,
        Role.Names.PROJECT_TEAM,
        Role.Names.SERVICE,
        Role.Names.MARKETING,
        Role.Names.DEPT_HEAD,
        Role.Names.EXECUTIVE
    })
    public PeriodRow findByCode(String code) {
        return queries.findByCode(code, viewer.get());
    }

    @Override
    public long open(OpenPeriod command) {
        if (exists(command.code())) {
            throw new ConflictException("code", "assessment.error.periodExists", command.code());
        }
        String scheme = command.scheme() == null ? ShippedScheme.CODE : command.scheme();
        AssessmentPeriod period =
                new AssessmentPeriod(command.code(), command.from(), command.to(), schemes.inForce(scheme));
        em.persist(period);
        return period.getId();
    }

    @Override
    public long compute(long id) {
        AssessmentPeriod period = period(id);
        Optional<JobStatus> running = computation(id);
        if (running.isPresent()) {
            return running.get().id();
        }
        period.startComputing();
        return jobs.submit(
                AssessmentJob.KIND, String.valueOf(id), null, viewer.get().personId());
    }

    @Override
    public void cancelComputation(long id) {
        AssessmentPeriod period = period(id);
        computation(id).ifPresent(job -> jobs.cancel(job.id()));
        if (computation(id).isEmpty()) {
            period.computationAbandoned();
        }
    }

    @Override
    public void decide(long id, long version) {
        AssessmentPeriod period = current(id, version);
        refuseWhileComputing(period);
        period.decide(me(), clock.instant(), steps.openAppeals(period));
        steps.advance(period, ScorecardState.DECIDED);
    }

    @Override
    @RolesAllowed(Role.Names.EXECUTIVE)
    public void confirm(long id, long version) {
        AssessmentPeriod period = current(id, version);
        period.confirm(me(), clock.instant());
        steps.advance(period, ScorecardState.CONFIRMED);
    }

    @Override
    @RolesAllowed(Role.Names.EXECUTIVE)
    public void sendBack(long id, long version) {
        AssessmentPeriod period = current(id, version);
        period.sendBack();
        steps.reopen(period);
    }

    @Override
    @RolesAllowed({Role.Names.CUSTOMER_DEPT, Role.Names.EXECUTIVE})
    public void publish(long id, long version) {
        AssessmentPeriod period = current(id, version);
        period.publish(clock.instant());
        steps.openImprovements(period, LocalDate.now(clock.withZone(zone.get())), clock.instant());
        em.flush();
        steps.advance(period, ScorecardState.PUBLISHED);
    }

    private void refuseWhileComputing(AssessmentPeriod period) {
        if (computation(period.getId()).isPresent()) {
            throw new BusinessRuleException("assessment.error.computing", period.getCode());
        }
    }

    private Optional<JobStatus> computation(long id) {
        return jobs.latest(AssessmentJob.KIND, String.valueOf(id)).filter(job -> !job.over());
    }

    private AssessmentPeriod current(long id, long version) {
        AssessmentPeriod period = period(id);
        StaleVersionException.check(period, version);
        return period;
    }

    private AssessmentPeriod period(long id) {
        AssessmentPeriod period = em.find(AssessmentPeriod.class, id);
        if (period == null) {
            throw new NotFoundException("period", id);
        }
        return period;
    }

    private boolean exists(String code) {
        return !em.createQuery("select p.id from AssessmentPeriod p where p.code = :code", Long.class)
                .setParameter("code", code)
                .getResultList()
                .isEmpty();
    }

    private Person me() {
        return em.getReference(Person.class, viewer.get().personId());
    }
}

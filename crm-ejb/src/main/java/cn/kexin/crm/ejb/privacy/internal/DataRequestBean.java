package cn.kexin.crm.ejb.privacy.internal;

import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.privacy.DataRequest;
import cn.kexin.crm.domain.privacy.DataRequestState;
import cn.kexin.crm.domain.privacy.DataRequestStep;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.ErasedPeople;
import cn.kexin.crm.ejb.customer.internal.CustomerRepository;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.privacy.DataRequestFacade;
import cn.kexin.crm.ejb.privacy.DataRequestFilter;
import cn.kexin.crm.ejb.privacy.DataRequestRow;
import cn.kexin.crm.ejb.privacy.DataRequestView;
import cn.kexin.crm.ejb.privacy.ErasurePart;
import cn.kexin.crm.ejb.privacy.OpenDataRequest;
import cn.kexin.crm.ejb.privacy.PersonalReport;
import cn.kexin.crm.ejb.privacy.Readmission;
import cn.kexin.crm.ejb.shared.BackgroundJobs;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Keeps the register of requests. */
@Stateless
@RolesAllowed(Role.Names.CUSTOMER_DEPT)
public class DataRequestBean implements DataRequestFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CustomerRepository customers;

    @Inject
    private CustomerAccess access;

    @Inject
    private DataRequestQueries queries;

    @Inject
    private PersonalReports reports;

    @Inject
    private RequestNumbers numbers;

    @Inject
    private DueDates dueDates;

    @Inject
    private RequestLog log;

    @Inject
    private ErasedPeople erased;

    @Inject
    private BackgroundJobs jobs;

    @Inject
    private CompanyDay day;

    @Inject
    private Clock clock;

    @Override
    @RolesAllowed({Role.Names.CUSTOMER_DEPT, Role.Names.EXECUTIVE})
    public Page<DataRequestRow> list(DataRequestFilter filter, PageRequest page) {
        return queries.page(filter, page, viewer.get());
    }

    @Override
    @RolesAllowed({Role.Names.CUSTOMER_DEPT, Role.Names.EXECUTIVE})
    public DataRequestView find(long id) {
        DataRequestRow row = row(id);
        return new DataRequestView(
                row,
                queries.steps(id),
                row.jobId() == null ? null : jobs.find(row.jobId()).orElse(null));
    }

    private DataRequestRow row(long id) {
        return queries.find(id, viewer.get()).orElseThrow(() -> new NotFoundException(DataRequest.TYPE, id));
    }

    @Override
    public long open(OpenDataRequest command) {
        Customer customer = customers.visible(command.customerId(), viewer.get());
        requireRight(customer);
        Contact contact = command.contactId() == null
                ? null
                : customers.linkedContact("contactId", customer.getId(), command.contactId(), viewer.get());
        if (contact == null && customer.getKind() != CustomerKind.PERSON) {
            throw BusinessRuleException.onField("contactId", "privacy.error.noPerson", customer.getName());
        }
        LocalDate askedOn = Objects.requireNonNullElse(command.askedOn(), day.today());
        if (askedOn.isAfter(day.today())) {
            throw BusinessRuleException.onField("askedOn", "privacy.error.inFuture");
        }
        DataRequest request = new DataRequest(
                        numbers.next(),
                        command.kind(),
                        customer,
                        contact,
                        askedOn,
                        dueDates.from(askedOn, viewer.get().unitId()),
                        person(),
                        clock.instant())
                .asked(command.askedBy(), command.identityCheck(), command.wish());
        em.persist(request);
        log.add(request, DataRequestStep.OPENED, viewer.get().personId());
        return request.getId();
    }

    private void requireRight(Customer customer) {
        if (!access.rights(viewer.get(), customer).personalData()) {
            throw new BusinessRuleException("customer.error.notYours", customer.getName());
        }
    }

    @Override
    public void answer(long id, long version, String answer) {
        DataRequest request = toChange(id, version);
        request.answer(answer, person(), clock.instant());
        log.add(request, DataRequestStep.ANSWERED, viewer.get().personId());
    }

    @Override
    @RolesAllowed({Role.Names.CUSTOMER_DEPT, Role.Names.EXECUTIVE})
    public void refuse(long id, long version, String reason) {
        DataRequest request = toChange(id, version);
        request.refuse(reason, person(), clock.instant());
        log.add(request, DataRequestStep.REFUSED, viewer.get().personId());
    }

    @Override
    public PersonalReport report(long id, boolean taken) {
        DataRequestRow row = row(id);
        if (!row.kind().isReported()) {
            throw new BusinessRuleException("privacy.error.noReport", row.number());
        }
        DataRequest request = em.find(DataRequest.class, id);
        requireRight(request.getCustomer());
        PersonalReport report = reports.of(row, viewer.get());
        log.add(
                request,
                taken ? DataRequestStep.REPORT_TAKEN : DataRequestStep.REPORT_READ,
                viewer.get().personId());
        return report;
    }

    @Override
    @RolesAllowed({Role.Names.CUSTOMER_DEPT, Role.Names.EXECUTIVE})
    public List<ErasurePart> preview(long id) {
        return reports.preview(row(id));
    }

    @Override
    @RolesAllowed({Role.Names.CUSTOMER_DEPT, Role.Names.EXECUTIVE})
    public void release(long id, long version) {
        DataRequest request = toChange(id, version);
        request.release(person(), clock.instant());
        if (reports.isHeld(row(id))) {
            throw new BusinessRuleException("privacy.error.against", request.getNumber());
        }
        log.add(request, DataRequestStep.RELEASED, viewer.get().personId());
        carryOut(request);
    }

    @Override
    @RolesAllowed({Role.Names.CUSTOMER_DEPT, Role.Names.EXECUTIVE})
    public void resume(long id) {
        DataRequest request = em.find(DataRequest.class, row(id).id(), LockModeType.PESSIMISTIC_WRITE);
        boolean stopped = request.getJobId() != null
                && jobs.find(request.getJobId()).map(job -> job.over()).orElse(true);
        if (!stopped || request.getState() != DataRequestState.RELEASED) {
            throw new BusinessRuleException("privacy.error.notStopped", request.getNumber());
        }
        carryOut(request);
    }

    private void carryOut(DataRequest request) {
        request.carriedOutBy(jobs.submit(
                ErasureJob.KIND,
                String.valueOf(request.getId()),
                null,
                viewer.get().personId()));
    }

    @Override
    public boolean readmit(Readmission person) {
        return erased.readmit(
                        person.name(),
                        Stream.ofNullable(person.phone()).toList(),
                        Stream.ofNullable(person.email()).toList())
                > 0;
    }

    private DataRequest toChange(long id, long version) {
        DataRequest request = em.find(DataRequest.class, row(id).id(), LockModeType.PESSIMISTIC_WRITE);
        em.refresh(request);
        StaleVersionException.check(request, version);
        return request;
    }

    private Person person() {
        return em.find(Person.class, viewer.get().personId());
    }
}

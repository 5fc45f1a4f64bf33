package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.matching.PairOrigin;
import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.customer.CustomerBrief;
import cn.kexin.crm.ejb.customer.CustomerCommand;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.CustomerFilter;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.DuplicateCandidate;
import cn.kexin.crm.ejb.customer.ErasedPeople;
import cn.kexin.crm.ejb.customer.StageSet;
import cn.kexin.crm.ejb.customer.internal.field.FieldWriter;
import cn.kexin.crm.ejb.customer.internal.list.FilterCatalogue;
import cn.kexin.crm.ejb.customer.internal.matching.DuplicateCheck;
import cn.kexin.crm.ejb.customer.internal.matching.Suspect;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.organisation.Members;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** Keeps the archive. */
@Stateless
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
public class CustomerBean implements CustomerFacade {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private CustomerQueries queries;

    @Inject
    private CustomerRepository customers;

    @Inject
    private Members members;

    @Inject
    private ErasedPeople erased;

    @Inject
    private CustomerEditor editor;

    @Inject
    private Stages stages;

    @Inject
    private Taggings taggings;

    @Inject
    private FieldWriter fields;

    @Inject
    private Terms terms;

    @Inject
    private DuplicateCheck duplicates;

    @Inject
    private CustomerNumbers numbers;

    @Inject
    private ProtectedReads reads;

    @Inject
    private FilterCatalogue catalogue;

    @Inject
    private Clock clock;

    @Override
    public Page<CustomerRow> list(CustomerFilter filter, PageRequest page) {
        Page<CustomerRow> found = queries.page(filter, page, viewer.get());
        if (catalogue.asksFor(filter.where(), DataRight.CREDIT)) {
            reads.shown(found.rows(), "creditGrade"::equals, viewer.get());
        }
        if (catalogue.asksFor(filter.where(), DataRight.COMMERCIAL)) {
            reads.shown(found.rows(), ProtectedReads.TERMS::contains, viewer.get());
        }
        return found;
    }

    @Override
    public long count(CustomerFilter filter) {
        return queries.count(filter, viewer.get());
    }

    @Override
    public CustomerRow find(long id) {
        CustomerRow row = queries.byIds(List.of(id), viewer.get()).get(id);
        if (row == null) {
            throw new NotFoundException("customer", id);
        }
        reads.shown(List.of(row), viewer.get());
        return row;
    }

    @Override
    public CustomerBrief brief(long id) {
        return queries.seen(id, viewer.get());
    }

    @Override
    public List<CustomerRow> lookup(String text, int limit) {
        return text.isBlank() ? List.of() : queries.best(text, limit, viewer.get());
    }

    @Override
    public List<String> regions() {
        return queries.regions(viewer.get());
    }

    @Override
    public List<DuplicateCandidate> duplicates(CustomerCommand command, Long exceptId) {
        return duplicates.warnings(duplicates.suspects(command.toMatchSubject(), exceptId), viewer.get());
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
        Role.Names.DEPT_HEAD
    })
    public long create(CustomerCommand command, boolean allowDuplicates) {
        erased.check(command, null);
        List<Suspect> suspects = duplicates.suspects(command.toMatchSubject(), null);
        duplicates.enforce(suspects, allowDuplicates, viewer.get());
        OrgUnit unit = members.unit("ownerUnit", command.ownerUnit());
        Person person = members.person("ownerPerson", command.ownerPerson());
        Customer customer = new Customer(
                numbers.next(unit.getCode()), command.kind(), command.name(), unit, person, clock.instant());
        editor.apply(command, customer, StageSet.Way.BY_HAND, viewer.get());
        em.persist(customer);
        stages.entered(
                customer, StageSet.Way.BY_HAND, viewer.get(), command.details().stageReason());
        duplicates.note(customer, suspects, PairOrigin.ENTRY);
        taggings.say(customer, command);
        fields.begin(customer, command.details().customFields(), viewer.get());
        terms.say(customer, command.details().terms(), viewer.get());
        return customer.getId();
    }

    /** Whoever changes a customer was shown the candidates while typing; only what a rule blocks is refused. */
    private void refuseIfBecomingAnother(Customer customer, CustomerCommand command) {
        if (!customer.isIndexedAs(command.toMatchSubject())) {
            List<Suspect> suspects = duplicates.suspects(command.toMatchSubject(), customer.getId());
            duplicates.enforce(suspects, true, viewer.get());
            duplicates.note(customer, suspects, PairOrigin.ENTRY);
        }
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
        Role.Names.DEPT_HEAD
    })
    public void edit(long id, long version, CustomerCommand command) {
        Customer customer = customers.toEdit(id, viewer.get());
        StaleVersionException.check(customer, version);
        refuseIfBecomingAnother(customer, command);
        editor.apply(command, customer, StageSet.Way.BY_HAND, viewer.get());
        taggings.say(customer, command);
        fields.say(customer, command.details().customFields(), viewer.get());
        terms.say(customer, command.details().terms(), viewer.get());
        customer.touch(clock.instant());
    }
}

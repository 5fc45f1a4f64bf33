package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.CreditCode;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.CustomerStatus;
import cn.kexin.crm.domain.customer.EmailAddress;
import cn.kexin.crm.domain.customer.PhoneNumber;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.CustomerCommand;
import cn.kexin.crm.ejb.customer.EmailLine;
import cn.kexin.crm.ejb.customer.FormerNameLine;
import cn.kexin.crm.ejb.customer.PhoneLine;
import cn.kexin.crm.ejb.customer.Reach;
import cn.kexin.crm.ejb.customer.StageSet;
import cn.kexin.crm.ejb.customer.internal.matching.MergeQueries;
import cn.kexin.crm.ejb.organisation.Members;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.reference.Industries;
import cn.kexin.crm.ejb.reference.Industry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Carries a command over to the customer, deed by deed. */
@ApplicationScoped
public class CustomerEditor {

    @Inject
    private CustomerRepository customers;

    @Inject
    private Members members;

    @Inject
    private CustomerAccess access;

    @Inject
    private ReachWriter reach;

    @Inject
    private SourceChannels sources;

    @Inject
    private Industries industries;

    @Inject
    private Reaches reaches;

    @Inject
    private MergeQueries merges;

    @Inject
    private FormerNames formerNames;

    @Inject
    private Stages stages;

    /** Carries the command over; the name that a renamed customer leaves behind is kept. */
    public void apply(CustomerCommand command, Customer customer, StageSet.Way way, Viewer viewer) {
        write(command, customer, way, viewer, customer.getId() == null ? null : customer.getName());
    }

    /** Makes the customer what it was before: whatever it was called in between was not its name. */
    public void restore(CustomerCommand command, Customer customer, Viewer viewer) {
        write(command, customer, StageSet.Way.MERGE, viewer, null);
    }

    private void write(CustomerCommand command, Customer customer, StageSet.Way way, Viewer viewer, String nameBefore) {
        OrgUnit unit = members.unit("ownerUnit", command.ownerUnit());
        describe(command, customer, unit, members.person("ownerPerson", command.ownerPerson()), viewer);
        reachStage(command, customer, way, viewer);
        sources.keep(customer.getSource());
        Reach reached = reach.write(command, customer);
        List<String> otherNames =
                new ArrayList<>(formerNames.write(customer, command.details().formerNames(), nameBefore));
        customer.indexForMatching(numbers(reached), addresses(reached), otherNames);
        if (customer.getId() != null) {
            otherNames.addAll(merges.namesMergedInto(customer.getId()));
        }
        customer.indexForSearch(otherNames);
    }

    /** @throws BusinessRuleException when the command cannot make a customer, whatever else is in the archive */
    void check(CustomerCommand command, Viewer viewer) {
        OrgUnit unit = members.unit("ownerUnit", command.ownerUnit());
        check(command, unit, members.person("ownerPerson", command.ownerPerson()), viewer);
    }

    /** Likewise, with the command's unit and person looked up. */
    void check(CustomerCommand command, OrgUnit unit, Person person, Viewer viewer) {
        Customer customer = new Customer("-", command.kind(), command.name(), unit, person, Instant.EPOCH);
        describe(command, customer, unit, person, viewer);
        reach.draft(command, customer);
    }

    /**
     * Makes a customer that is not stored yet.
     *
     * @param unit of the command, and {@code person} likewise
     * @return its lines, to be stored after it
     */
    NewLines draft(CustomerCommand command, Customer customer, OrgUnit unit, Person person, Viewer viewer) {
        describe(command, customer, unit, person, viewer);
        customer.reachStage(command.relationshipStage());
        NewLines lines = reach.draft(command, customer);
        customer.indexForSearch(List.of());
        customer.indexForMatching(
                lines.phones().stream().map(PhoneNumber::getNumber).toList(),
                lines.emails().stream().map(EmailAddress::getAddress).toList(),
                List.of());
        return lines;
    }

    /** A new customer begins in the stage; of one that is known it is kept who decided so. */
    private void reachStage(CustomerCommand command, Customer customer, StageSet.Way way, Viewer viewer) {
        if (customer.getId() == null) {
            customer.reachStage(command.relationshipStage());
        } else {
            stages.reach(
                    customer,
                    command.relationshipStage(),
                    way,
                    viewer,
                    command.details().stageReason());
        }
    }

    private void describe(CustomerCommand command, Customer customer, OrgUnit unit, Person person, Viewer viewer) {
        customer.turnInto(command.kind());
        customer.rename(command.name(), command.shortName());
        customer.workIn(industryCode(command, customer));
        customer.place(command.region(), command.industry(), sources.named(command.source(), customer.getSource()));
        customer.registerAs(CreditCode.of(command.details().creditCode()));
        customer.belongTo(linked("parentId", command.parentId(), customer.getParent(), viewer));
        customer.buyThrough(linked("dealerId", command.dealerId(), customer.getDealer(), viewer));
        customer.gradeCredit(command.creditGrade());
        own(command, customer, unit, person, viewer);
        if (command.status() == CustomerStatus.ACTIVE) {
            customer.reactivate();
        } else {
            customer.retire();
        }
    }

    /** Makes suspected duplicates find the customer again as it is. */
    public void index(Customer customer) {
        Set<Long> id = Set.of(customer.getId());
        Reach reach = reaches.ofCustomers(id).getOrDefault(customer.getId(), Reach.NONE);
        List<String> names = formerNames.of(id).getOrDefault(customer.getId(), List.of()).stream()
                .map(FormerNameLine::name)
                .toList();
        customer.indexForMatching(numbers(reach), addresses(reach), names);
    }

    private static List<String> numbers(Reach reach) {
        return reach.phones().stream().map(PhoneLine::number).toList();
    }

    private static List<String> addresses(Reach reach) {
        return reach.emails().stream().map(EmailLine::address).toList();
    }

    /** What is said; where nothing is, or only the industry's text is new, what that text says in the standard's words. */
    private String industryCode(CustomerCommand command, Customer customer) {
        String said = command.details().industryCode();
        boolean newText = !Objects.equals(command.industry(), customer.getIndustry());
        if (newText && Objects.equals(said, customer.getIndustryCode())) {
            return industries.named(command.industry()).map(Industry::code).orElse(said);
        }
        if (said != null) {
            return industries
                    .find(said)
                    .map(Industry::code)
                    .orElseThrow(
                            () -> BusinessRuleException.onField("industryCode", "customer.error.noSuchIndustry", said));
        }
        return industries.named(command.industry()).map(Industry::code).orElse(null);
    }

    /** A link that stays as it is may lead to a customer that the viewer does not see; a new one may not. */
    private Customer linked(String field, Long id, Customer before, Viewer viewer) {
        return before != null && before.getId().equals(id) ? before : customers.linked(field, id, viewer);
    }

    /** A customer that stops being core may lose its person in the same edit, and one that becomes core may gain it. */
    private void own(CustomerCommand command, Customer customer, OrgUnit unit, Person person, Viewer viewer) {
        if (!command.core()) {
            customer.classify(command.valueClass(), false);
        }
        hand(customer, unit, person, viewer);
        customer.classify(command.valueClass(), command.core());
    }

    /**
     * Gives a customer away.
     *
     * @throws BusinessRuleException when the viewer would take the customer out of their own reach without being entitled
     *     to allocate for the whole company
     */
    public void hand(Customer customer, OrgUnit unit, Person person, Viewer viewer) {
        customer.assignTo(unit, person);
        boolean allocates = viewer.has(Role.CUSTOMER_DEPT, Role.SALES_DIRECTOR, Role.SERVICE, Role.MARKETING);
        if (!allocates && !access.rights(viewer, customer).edit()) {
            throw BusinessRuleException.onField("ownerUnit", "customer.error.outOfReach", unit.getName());
        }
    }
}

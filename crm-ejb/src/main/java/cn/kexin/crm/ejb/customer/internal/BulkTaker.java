package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.field.CustomField;
import cn.kexin.crm.domain.customer.field.FieldSubject;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.customer.CustomerBulkIntake;
import cn.kexin.crm.ejb.customer.CustomerCommand;
import cn.kexin.crm.ejb.customer.ErasedPeople;
import cn.kexin.crm.ejb.customer.StageSet;
import cn.kexin.crm.ejb.customer.internal.field.FieldDefinitions;
import cn.kexin.crm.ejb.customer.internal.matching.MatchedDraft;
import cn.kexin.crm.ejb.customer.internal.matching.NameMemory;
import cn.kexin.crm.ejb.customer.internal.matching.PortionMatching;
import cn.kexin.crm.ejb.organisation.Members;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The archive's side of large imports. */
@ApplicationScoped
public class BulkTaker implements CustomerBulkIntake {

    @Inject
    private KnownCustomers known;

    @Inject
    private ErasedPeople erased;

    @Inject
    private PortionMatching matching;

    @Inject
    private CustomerEditor editor;

    @Inject
    private CustomerNumbers numbers;

    @Inject
    private SourceChannels sources;

    @Inject
    private NewCustomers store;

    @Inject
    private FieldDefinitions fields;

    @Inject
    private Members members;

    @Inject
    private Stages stages;

    @Inject
    private Clock clock;

    @Override
    public Memory remember() {
        return new NameMemory();
    }

    @Override
    public List<Known> find(List<Sought> sought, Viewer viewer) {
        return known.find(sought, viewer);
    }

    @Override
    public boolean isPossible() {
        return fields.of(FieldSubject.CUSTOMER).stream().noneMatch(CustomField::isRequired);
    }

    @Override
    public List<Draft> judge(List<Entry> entries, Memory memory, Viewer viewer) {
        Owners owners = new Owners();
        return List.copyOf(matching.judge(entries, entry -> failure(entry, owners, viewer), (NameMemory) memory));
    }

    private BusinessRuleException failure(Entry entry, Owners owners, Viewer viewer) {
        try {
            erased.check(entry.command(), entry.externalId());
            if (entry.number() != null) {
                numbers.requireNeverGiven(entry.number());
            }
            CustomerCommand command = entry.command();
            editor.check(command, owners.unit(command.ownerUnit()), owners.person(command.ownerPerson()), viewer);
            return null;
        } catch (BusinessRuleException e) {
            return e;
        }
    }

    private NewCustomer drafted(CustomerCommand command, String number, Owners owners, Viewer viewer, Instant now) {
        OrgUnit unit = owners.unit(command.ownerUnit());
        Person person = owners.person(command.ownerPerson());
        Customer customer = new Customer(number, command.kind(), command.name(), unit, person, now);
        return new NewCustomer(customer, editor.draft(command, customer, unit, person, viewer));
    }

    @Override
    public List<Long> create(List<Draft> drafts, Viewer viewer) {
        List<MatchedDraft> taken = drafts.stream()
                .map(MatchedDraft.class::cast)
                .filter(draft -> draft.failure() == null && !draft.isDuplicate())
                .toList();
        Owners owners = new Owners();
        Iterator<String> next = numbers.next(taken.stream()
                        .filter(draft -> draft.entry().number() == null)
                        .map(draft ->
                                owners.unit(draft.entry().command().ownerUnit()).getCode())
                        .toList())
                .iterator();
        Instant now = clock.instant();
        List<NewCustomer> customers = new ArrayList<>(taken.size());
        for (MatchedDraft draft : taken) {
            Entry entry = draft.entry();
            String number = entry.number() == null ? next.next() : entry.number();
            NewCustomer customer = drafted(entry.command(), number, owners, viewer, now);
            customer.customer().cameFrom(entry.externalId());
            sources.keep(customer.customer().getSource());
            customers.add(customer);
        }
        store.store(customers, taken, now);
        taken.forEach(draft -> stages.entered(
                draft.id(), draft.entry().command().relationshipStage(), StageSet.Way.IMPORT, viewer, null));
        return drafts.stream().map(draft -> ((MatchedDraft) draft).id()).toList();
    }

    /** Units and people by the codes in the file, looked up once. */
    private final class Owners {

        private final Map<String, Object> found = new HashMap<>();

        OrgUnit unit(String code) {
            return (OrgUnit) once("u" + code, any -> members.unit("ownerUnit", code));
        }

        Person person(String username) {
            return (Person) once("p" + username, any -> members.person("ownerPerson", username));
        }

        private Object once(String key, Function<String, Object> read) {
            if (!found.containsKey(key)) {
                found.put(key, read.apply(key));
            }
            return found.get(key);
        }
    }
}

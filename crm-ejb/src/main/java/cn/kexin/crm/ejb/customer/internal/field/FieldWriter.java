package cn.kexin.crm.ejb.customer.internal.field;

import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.field.CustomField;
import cn.kexin.crm.domain.customer.field.CustomValue;
import cn.kexin.crm.domain.customer.field.FieldSubject;
import cn.kexin.crm.domain.customer.field.TypedValue;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.audit.BulkTrail;
import cn.kexin.crm.ejb.customer.CustomerAccess;
import cn.kexin.crm.ejb.customer.CustomerRights;
import cn.kexin.crm.ejb.customer.FieldValue;
import cn.kexin.crm.ejb.customer.internal.CustomerRepository;
import cn.kexin.crm.ejb.organisation.Members;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Carries over what a command says of custom fields, for somebody who has been found to be allowed to change the record; of
 * a protected group it takes the right to the group too.
 */
@ApplicationScoped
public class FieldWriter {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private FieldDefinitions definitions;

    @Inject
    private FieldValues values;

    @Inject
    private CustomerAccess access;

    @Inject
    private CustomerRepository customers;

    @Inject
    private Members members;

    @Inject
    private BulkTrail trail;

    /**
     * For a customer that was made just now.
     *
     * @param said values by code; null for none
     * @throws BusinessRuleException at the field that does not take what is said, or that lacks what is required
     */
    public void begin(Customer customer, Map<String, List<String>> said, Viewer viewer) {
        new Saying(customer, null, true, viewer).all(said, true);
    }

    /** For a contact person who was added just now. */
    public void begin(Contact contact, Map<String, List<String>> said, Viewer viewer) {
        new Saying(contact.getCustomer(), contact, true, viewer).all(said, true);
    }

    /**
     * @param said values by code, of those fields that are to change; null for none
     * @throws BusinessRuleException at the field that does not take what is said, or that lacks what is required
     */
    public void say(Customer customer, Map<String, List<String>> said, Viewer viewer) {
        new Saying(customer, null, false, viewer).all(said, true);
    }

    /** Likewise, for a contact person. */
    public void say(Contact contact, Map<String, List<String>> said, Viewer viewer) {
        new Saying(contact.getCustomer(), contact, false, viewer).all(said, true);
    }

    /** Carries over known values, whatever else is required. */
    public void keep(Customer customer, Map<String, List<String>> said, Viewer viewer) {
        new Saying(customer, null, false, viewer).all(said, false);
    }

    /** One record's fields on their way to the database. */
    private final class Saying {

        private final Customer customer;
        private final Contact contact;
        private final boolean isNew;
        private final Viewer viewer;
        private final CustomerRights rights;

        Saying(Customer customer, Contact contact, boolean isNew, Viewer viewer) {
            this.customer = customer;
            this.contact = contact;
            this.isNew = isNew;
            this.viewer = viewer;
            this.rights = access.rights(viewer, customer);
        }

        void all(Map<String, List<String>> saidOrNull, boolean whole) {
            Map<String, List<String>> said = saidOrNull == null ? Map.of() : saidOrNull;
            List<CustomField> fields = definitions.of(contact == null ? FieldSubject.CUSTOMER : FieldSubject.CONTACT);
            Set<String> unknown = new LinkedHashSet<>(said.keySet());
            fields.forEach(field -> unknown.remove(field.getCode()));
            unknown.stream().findFirst().ifPresent(code -> {
                throw BusinessRuleException.onField(TypedValue.member(code), "field.error.unknown", code);
            });
            if (fields.isEmpty()) {
                return;
            }
            List<FieldValues.Held> held = held();
            for (CustomField field : fields) {
                List<FieldValues.Held> had = held.stream()
                        .filter(each -> each.code().equals(field.getCode()))
                        .toList();
                boolean filled =
                        said.containsKey(field.getCode()) ? one(field, said.get(field.getCode()), had) : !had.isEmpty();
                if (whole && !filled && field.isRequired() && !field.isRetired() && rights.reads(field.getGroup())) {
                    throw TypedValue.refused(field, "field.error.required");
                }
            }
        }

        private List<FieldValues.Held> held() {
            if (isNew) {
                return List.of();
            }
            Long id = contact == null ? customer.getId() : contact.getId();
            return contact == null
                    ? values.ofCustomers(Set.of(id), viewer).all(id)
                    : values.ofContacts(Set.of(id), viewer).all(id);
        }

        /** @return whether there is a value then */
        private boolean one(CustomField field, List<String> said, List<FieldValues.Held> held) {
            List<String> had = held.stream().map(each -> each.value().text()).toList();
            List<String> wanted = said == null ? List.of() : said;
            if (wanted.equals(had)) {
                return !had.isEmpty();
            }
            if (!rights.reads(field.getGroup())) {
                throw TypedValue.refused(field, "field.error.notYours");
            }
            List<TypedValue> typed = TypedValue.read(field, wanted, Set.copyOf(had));
            List<NewValue> values =
                    typed.stream().map(each -> value(field, each)).toList();
            if (had.equals(values.stream().map(NewValue::text).toList())) {
                return !had.isEmpty();
            }
            if (field.isRetired()) {
                throw TypedValue.refused(field, "field.error.retired");
            }
            clear(field, held);
            values.forEach(each -> em.persist(each.row()));
            tell(field, held, values);
            return !values.isEmpty();
        }

        private NewValue value(CustomField field, TypedValue typed) {
            CustomValue row = new CustomValue(field, customer, contact);
            String member = TypedValue.member(field.getCode());
            return switch (field.getKind()) {
                case PERSON -> {
                    var person = members.person(member, typed.text());
                    yield new NewValue(
                            row.naming(person), person.getUsername(), person.getId() + " " + person.getName());
                }
                case CUSTOMER -> {
                    Customer other = customers.named(member, typed.text(), viewer);
                    yield new NewValue(
                            row.pointingTo(other), other.getId().toString(), other.getId() + " " + other.getName());
                }
                default -> new NewValue(row.holding(typed), typed.written(), typed.written());
            };
        }

        private void clear(CustomField field, List<FieldValues.Held> held) {
            if (held.isEmpty()) {
                return;
            }
            String own = contact == null ? "v.customer = :owner and v.contact is null" : "v.contact = :owner";
            em.createQuery("delete from CustomValue v where v.field = :field and " + own)
                    .setParameter("field", field)
                    .setParameter("owner", contact == null ? customer : contact)
                    .executeUpdate();
        }

        /** That a new record has it from the beginning goes without saying. */
        private void tell(CustomField field, List<FieldValues.Held> held, List<NewValue> values) {
            if (isNew) {
                return;
            }
            String before =
                    joined(held.stream().map(each -> stored(each.value())).toList());
            String after = joined(values.stream().map(NewValue::stored).toList());
            trail.changed(
                    contact == null ? customer : contact,
                    "custom." + field.getCode(),
                    FieldHistory.valueType(field.getKind()),
                    before,
                    after);
        }
    }

    /** @param stored the value as the history keeps it */
    private record NewValue(CustomValue row, String text, String stored) {}

    private static String stored(FieldValue value) {
        return value.ref() == null
                ? value.text()
                : value.ref().id() + " " + value.ref().name();
    }

    private static String joined(List<String> texts) {
        return texts.isEmpty() ? null : String.join(", ", texts);
    }
}

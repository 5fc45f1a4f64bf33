package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.AddressKind;
import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.shared.Audited;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.audit.BulkTrail;
import cn.kexin.crm.ejb.customer.AddressLine;
import cn.kexin.crm.ejb.customer.ContactCommand;
import cn.kexin.crm.ejb.customer.CustomerCommand;
import cn.kexin.crm.ejb.customer.EmailLine;
import cn.kexin.crm.ejb.customer.PhoneLine;
import cn.kexin.crm.ejb.customer.Reach;
import cn.kexin.crm.ejb.customer.ReachHistory;
import cn.kexin.crm.ejb.reference.Division;
import cn.kexin.crm.ejb.reference.Divisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes how a customer or contact person is reached. All lines of a sort are written anew when one of them changes; the
 * main one is kept with its owner too, where lists read it.
 */
@ApplicationScoped
public class ReachWriter {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private BulkTrail trail;

    @Inject
    private Reaches reaches;

    @Inject
    private Divisions divisions;

    /** @return the numbers and addresses that the customer has now */
    Reach write(CustomerCommand command, Customer customer) {
        Reach before = customer.getId() == null
                ? Reach.NONE
                : reaches.ofCustomers(Set.of(customer.getId())).getOrDefault(customer.getId(), Reach.NONE);
        List<PhoneLine> phones = MainLines.phones(command.details().phones(), command.phone(), before.phones());
        List<EmailLine> emails = MainLines.emails(command.details().emails(), command.email(), before.emails());
        customer.reachAt(PhoneLine.primary(phones), EmailLine.primary(emails));
        Writing writing = new Writing(customer, null);
        writing.phones(before.phones(), phones);
        writing.emails(before.emails(), emails);
        if (command.details().addresses() != null) {
            writing.addresses(before.addresses(), command.details().addresses());
        }
        return new Reach(phones, emails, before.addresses());
    }

    /**
     * Says how a customer that is not stored yet is reached.
     *
     * @return its lines, to be stored after it
     */
    NewLines draft(CustomerCommand command, Customer customer) {
        List<PhoneLine> phones = MainLines.phones(command.details().phones(), command.phone(), List.of());
        List<EmailLine> emails = MainLines.emails(command.details().emails(), command.email(), List.of());
        customer.reachAt(PhoneLine.primary(phones), EmailLine.primary(emails));
        List<AddressLine> said = command.details().addresses();
        return NewLines.of(
                customer,
                null,
                new Reach(
                        phones,
                        emails,
                        said == null
                                ? List.of()
                                : MainLines.marked(said, "addresses", AddressLine::primary, this::whole)));
    }

    void write(ContactCommand command, Contact contact) {
        Reach before = contact.getId() == null
                ? Reach.NONE
                : reaches.ofContacts(Set.of(contact.getId())).getOrDefault(contact.getId(), Reach.NONE);
        List<PhoneLine> phones = MainLines.phones(command.phones(), command.phone(), before.phones());
        List<EmailLine> emails = MainLines.emails(command.emails(), command.email(), before.emails());
        contact.reachAt(PhoneLine.primary(phones), EmailLine.primary(emails));
        Writing writing = new Writing(contact.getCustomer(), contact);
        writing.phones(before.phones(), phones);
        writing.emails(before.emails(), emails);
    }

    /**
     * Puts a customer's usual address into another division.
     *
     * @param before all its addresses
     * @param divisionCode null for none; an address of which nothing is left goes
     */
    public void place(Customer customer, List<AddressLine> before, String divisionCode) {
        List<AddressLine> lines = new ArrayList<>();
        for (AddressLine line : before) {
            AddressLine placed = line.primary() ? line.in(divisionCode) : line;
            if (!placed.isEmpty()) {
                lines.add(placed);
            }
        }
        if (before.stream().noneMatch(AddressLine::primary) && divisionCode != null) {
            lines.add(new AddressLine(null, divisionCode, null, null, true));
        }
        new Writing(customer, null).addresses(before, lines);
    }

    /** Writes the main ones of an owner that has no line yet. */
    void begin(Customer customer, Contact contact, String phone, String email) {
        Writing writing = new Writing(customer, contact);
        writing.phones(List.of(), MainLines.phones(null, phone, List.of()));
        writing.emails(List.of(), MainLines.emails(null, email, List.of()));
    }

    /** With a division, which the beginning of the text may name. */
    private AddressLine whole(AddressLine line, boolean main) {
        AddressKind kind = line.kind() == null ? AddressKind.OFFICE : line.kind();
        if (line.divisionCode() == null) {
            return divisions
                    .locate(line.detail())
                    .map(found -> new AddressLine(
                            kind, found.division().code(), blankToNull(found.rest()), line.postcode(), main))
                    .orElse(new AddressLine(kind, null, line.detail(), line.postcode(), main));
        }
        if (divisions.find(line.divisionCode()).isEmpty()) {
            throw BusinessRuleException.onField("divisionCode", "customer.error.noSuchDivision", line.divisionCode());
        }
        return new AddressLine(kind, line.divisionCode(), blankToNull(line.detail()), line.postcode(), main);
    }

    private String text(AddressLine line) {
        String division = line.divisionCode() == null
                ? ""
                : divisions.find(line.divisionCode()).map(Division::path).orElse(line.divisionCode());
        return (division + " " + Objects.requireNonNullElse(line.detail(), "")).strip();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A single number that is another one is a field of its owner, and in the history as such. */
    private static boolean isNumberOnly(List<PhoneLine> before, List<PhoneLine> lines) {
        return isSingle(before, lines, line -> line.kind() + ReachHistory.BETWEEN + line.label());
    }

    private static boolean isAddressOnly(List<EmailLine> before, List<EmailLine> lines) {
        return isSingle(before, lines, line -> line.kind() + ReachHistory.BETWEEN + line.label());
    }

    /** @param facets what else is kept of a line */
    private static <T> boolean isSingle(List<T> before, List<T> lines, Function<T, String> facets) {
        boolean single = before.size() <= 1 && lines.size() <= 1;
        return single
                && (before.isEmpty()
                        || lines.isEmpty()
                        || facets.apply(before.get(0)).equals(facets.apply(lines.get(0))));
    }

    /** One owner's lines on their way to the database. */
    private final class Writing {

        private final Customer customer;
        private final Contact contact;

        Writing(Customer customer, Contact contact) {
            this.customer = customer;
            this.contact = contact;
        }

        void phones(List<PhoneLine> before, List<PhoneLine> lines) {
            if (lines.equals(before)) {
                return;
            }
            tell("phones", ReachHistory.phones(before), ReachHistory.phones(lines), isNumberOnly(before, lines));
            clear("PhoneNumber", before);
            NewLines.phones(customer, contact, lines).forEach(em::persist);
        }

        void emails(List<EmailLine> before, List<EmailLine> lines) {
            if (lines.equals(before)) {
                return;
            }
            tell("emails", ReachHistory.emails(before), ReachHistory.emails(lines), isAddressOnly(before, lines));
            clear("EmailAddress", before);
            NewLines.emails(customer, contact, lines).forEach(em::persist);
        }

        void addresses(List<AddressLine> before, List<AddressLine> said) {
            List<AddressLine> lines =
                    MainLines.marked(said, "addresses", AddressLine::primary, ReachWriter.this::whole);
            if (lines.equals(before)) {
                return;
            }
            tell(
                    "addresses",
                    ReachHistory.addresses(before, ReachWriter.this::text),
                    ReachHistory.addresses(lines, ReachWriter.this::text),
                    false);
            clear("CustomerAddress", before);
            NewLines.addresses(customer, lines).forEach(em::persist);
        }

        /** @param fieldOfOwner whether the history of the owner's own field says it all */
        private void tell(String field, String before, String now, boolean fieldOfOwner) {
            Audited owner = contact == null ? customer : contact;
            if (!fieldOfOwner && ((BaseEntity) owner).getVersion() > 0) {
                trail.changed(owner, field, ReachHistory.TYPE, before, now);
            }
        }

        private void clear(String entity, List<?> before) {
            if (before.isEmpty()) {
                return;
            }
            boolean ofCustomer = contact == null;
            String own = !ofCustomer
                    ? "e.contact = :owner"
                    : "e.customer = :owner" + (entity.equals("CustomerAddress") ? "" : " and e.contact is null");
            em.createQuery("delete from " + entity + " e where " + own)
                    .setParameter("owner", ofCustomer ? customer : contact)
                    .executeUpdate();
        }
    }
}

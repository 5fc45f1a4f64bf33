package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Gathers by what a person can be recognised, from what is stored now and from what the history says was stored. */
@ApplicationScoped
public class DataSubjects {

    private static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d\\s()（）-]{5,}\\d");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s,;<>]+@[^\\s,;<>]+");

    @Inject
    private PersonalTexts texts;

    /** @param contactId null when the customer itself is the person */
    public DataSubject of(long customerId, Long contactId) {
        DataSubject person = new DataSubject(
                customerId,
                contactId,
                family(customerId),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>());
        addStored(person);
        addFormer(person);
        return person;
    }

    private Set<Long> family(long customerId) {
        Set<Long> family = new LinkedHashSet<>(List.of(customerId));
        int before = 0;
        while (family.size() > before) {
            before = family.size();
            texts.rows("select id, merged_into_id from customer where merged_into_id in " + DataSubject.inSql(family))
                    .forEach(row -> family.add(((Number) row[0]).longValue()));
        }
        return family;
    }

    private void addStored(DataSubject person) {
        for (Object[] row : texts.rows("select number, name from customer where id in " + person.familyInSql())) {
            add(person.surroundings(), row[0]);
            if (!person.whole()) {
                add(person.surroundings(), row[1]);
            }
        }
        String own = person.whole()
                ? "select name, short_name, phone, email, external_id from customer where id in " + person.familyInSql()
                : "select name, name, phone, email, cast(null as varchar(80)) from contact where id = "
                        + person.contactId();
        for (Object[] row : texts.rows(own)) {
            add(person.names(), row[0]);
            add(person.names(), row[1]);
            add(person.phones(), row[2]);
            add(person.emails(), row[3]);
            add(person.externalIds(), row[4]);
        }
        if (person.whole()) {
            texts.rows("select name, ended_on from customer_former_name where customer_id in " + person.familyInSql())
                    .forEach(row -> add(person.names(), row[0]));
        }
        texts.rows("select number, phone_key from phone_number where " + person.owns())
                .forEach(row -> add(person.phones(), row[0]));
        texts.rows("select address, email_key from email_address where " + person.owns())
                .forEach(row -> add(person.emails(), row[0]));
    }

    /** What the person was called, and reached at, before. */
    private void addFormer(DataSubject person) {
        String type = person.whole() ? Customer.TYPE : Contact.TYPE;
        String parts = person.whole() ? person.familyInSql() : "(" + person.contactId() + ")";
        for (Object[] row : texts.rows(
                "select field, old_text, new_text from change_entry where subject_id in " + person.familyInSql()
                        + " and part_type = ?1 and part_id in " + parts + " and field is not null",
                type)) {
            addFormer(person, ((String) row[0]).substring(type.length() + 1), (String) row[1]);
            addFormer(person, ((String) row[0]).substring(type.length() + 1), (String) row[2]);
        }
    }

    private static void addFormer(DataSubject person, String field, String text) {
        if (text == null) {
            return;
        }
        switch (field) {
            case "name", "shortName" -> add(person.names(), text);
            case "phone", "phones" ->
                NUMBER.matcher(text).results().forEach(found -> add(person.phones(), found.group()));
            case "email", "emails" ->
                ADDRESS.matcher(text).results().forEach(found -> add(person.emails(), found.group()));
            case "externalId" -> add(person.externalIds(), text);
            default -> {
                // Nothing else tells who it is.
            }
        }
    }

    private static void add(Set<String> known, Object text) {
        if (text != null && !text.toString().isBlank()) {
            known.add(text.toString().strip());
        }
    }
}

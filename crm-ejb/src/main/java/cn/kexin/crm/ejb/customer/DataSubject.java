package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.Redaction;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The natural person that a report or an erasure is about: a contact person, or a customer who is a person.
 *
 * @param contactId null when the customer itself is the person
 * @param family the customer and every entry that was merged into it
 * @param names present and former ones
 * @param phones present and former ones
 * @param emails present and former ones
 * @param externalIds keys in other systems
 * @param surroundings names and numbers of the customer: a text far from it means this person only beside one of these
 */
public record DataSubject(
        long customerId,
        Long contactId,
        Set<Long> family,
        Set<String> names,
        Set<String> phones,
        Set<String> emails,
        Set<String> externalIds,
        Set<String> surroundings) {

    /** @return whether the customer itself is the person */
    public boolean whole() {
        return contactId == null;
    }

    /** @return the ids of the family as a list in SQL */
    public String familyInSql() {
        return inSql(family);
    }

    public static String inSql(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    /** @return what takes the person out of texts */
    public Redaction redaction(String sign) {
        return new Redaction(names, phones, emails, sign);
    }

    /** @return the condition, in SQL, that a row is the person's by its columns {@code customer_id} and {@code contact_id} */
    public String owns() {
        return whole() ? "customer_id in " + familyInSql() + " and contact_id is null" : "contact_id = " + contactId;
    }

    /**
     * @return the condition that a row of evidence was with the person: everything of a customer who is a person, or what
     *     names the contact person
     */
    public String concerns() {
        return whole() ? "customer_id in " + familyInSql() : "contact_id = " + contactId;
    }
}

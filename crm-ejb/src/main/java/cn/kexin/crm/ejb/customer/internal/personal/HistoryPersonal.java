package cn.kexin.crm.ejb.customer.internal.personal;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.DataRight;
import cn.kexin.crm.ejb.customer.DataSubject;
import cn.kexin.crm.ejb.customer.ErasureLine;
import cn.kexin.crm.ejb.customer.PersonalData;
import cn.kexin.crm.ejb.customer.PersonalFact;
import cn.kexin.crm.ejb.customer.PersonalTexts;
import cn.kexin.crm.ejb.shared.Instants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The history: who changed which field and when stays, what it was and became goes. Who was shown protected fields tells of
 * those who looked and stays.
 */
@ApplicationScoped
public class HistoryPersonal implements PersonalData {

    @Inject
    private PersonalTexts texts;

    @Override
    public String code() {
        return "history";
    }

    /** After the texts, which are searched by what the history knows, too. */
    @Override
    public int order() {
        return IDENTITY - 1;
    }

    @Override
    public List<PersonalFact> report(DataSubject person) {
        List<PersonalFact> facts = new ArrayList<>();
        texts.rows("select h.field, h.old_text, h.new_text, h.occurred_at, p.name from change_entry h "
                        + "left join person p on p.id = h.person_id where " + own(person)
                        + " and h.field is not null order by h.occurred_at desc, h.id desc")
                .forEach(row -> facts.add(new PersonalFact(
                        "audit.field." + row[0],
                        Objects.requireNonNullElse(row[1], "–") + " → " + Objects.requireNonNullElse(row[2], "–"),
                        Instants.of(row[3]),
                        (String) row[4])));
        texts.rows(
                        "select r.field_group, r.read_hour, p.name from protected_read r join person p on p.id = r.person_id "
                                + "where r.subject_type = ?1 and r.subject_id in " + person.familyInSql()
                                + " order by r.read_hour desc",
                        Customer.TYPE)
                .forEach(row -> facts.add(new PersonalFact(
                        "privacy.fact.read", DataRight.valueOf((String) row[0]), Instants.of(row[1]), (String)
                                row[2])));
        return facts;
    }

    /** The entries of the person's own record, and of the profile kept under their name. */
    private static String own(DataSubject person) {
        String family = "subject_type = 'customer' and subject_id in " + person.familyInSql();
        return person.whole()
                ? family + " and part_type <> 'contact' and (value_type is null or value_type in ('String', 'List'))"
                : family + " and (part_type = 'contact' and part_id = " + person.contactId()
                        + " or part_type = 'customerProfile' and part_id in "
                        + "(select id from customer_profile where contact_id = " + person.contactId() + "))";
    }

    private long valued(DataSubject person) {
        return texts.count("select count(*) from change_entry where " + own(person)
                + " and (old_text is not null or new_text is not null)");
    }

    @Override
    public List<ErasureLine> preview(DataSubject person) {
        return List.of(
                ErasureLine.masked("privacy.rows.history", valued(person) + texts.mentions(mentions(person), person)),
                ErasureLine.kept(
                        "privacy.rows.reads",
                        texts.count(
                                "select count(*) from protected_read where subject_type = ?1 and subject_id in "
                                        + person.familyInSql(),
                                Customer.TYPE),
                        "privacy.reason.readers"));
    }

    @Override
    public int erase(DataSubject person, String sign) {
        int rows = texts.change("update change_entry set old_text = null, new_text = null where " + own(person)
                + " and (old_text is not null or new_text is not null)");
        rows += eraseByLabel(person);
        return rows + texts.mask(mentions(person), person, sign);
    }

    /** A profile that is gone is known by its label alone. */
    private int eraseByLabel(DataSubject person) {
        int rows = 0;
        for (String name : person.names()) {
            rows += texts.change(
                    "update change_entry set old_text = null, new_text = null where subject_type = 'customer' "
                            + "and subject_id in " + person.familyInSql()
                            + " and part_type = 'customerProfile' and part_label = ?1 "
                            + "and (old_text is not null or new_text is not null)",
                    name);
        }
        return rows;
    }

    private static PersonalTexts.Source mentions(DataSubject person) {
        return new PersonalTexts.Source(
                "change_entry",
                "id",
                List.of(
                        new PersonalTexts.Column("old_text", 2000),
                        new PersonalTexts.Column("new_text", 2000),
                        new PersonalTexts.Column("part_label", 200)),
                "subject_type = 'customer' and subject_id in " + person.familyInSql());
    }
}

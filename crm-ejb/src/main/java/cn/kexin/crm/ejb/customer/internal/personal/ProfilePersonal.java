package cn.kexin.crm.ejb.customer.internal.personal;

import cn.kexin.crm.ejb.customer.DataSubject;
import cn.kexin.crm.ejb.customer.ErasureLine;
import cn.kexin.crm.ejb.customer.PersonalData;
import cn.kexin.crm.ejb.customer.PersonalFact;
import cn.kexin.crm.ejb.customer.PersonalTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Background and preferences, and how people at a customer stand to each other. */
@ApplicationScoped
public class ProfilePersonal implements PersonalData {

    @Inject
    private PersonalTexts texts;

    @Override
    public String code() {
        return "profile";
    }

    @Override
    public int order() {
        return RECORDS;
    }

    @Override
    public List<PersonalFact> report(DataSubject person) {
        List<PersonalFact> facts = new ArrayList<>();
        for (Object[] row : texts.rows(
                "select background, temperament, preferences, taboos from customer_profile where " + person.owns())) {
            Facts.add(facts, "customer.profile.background", row[0]);
            Facts.add(facts, "customer.profile.temperament", row[1]);
            Facts.add(facts, "customer.profile.preferences", row[2]);
            Facts.add(facts, "customer.profile.taboos", row[3]);
        }
        if (!person.whole()) {
            texts.rows("select r.kind, r.note from contact_relation r where " + relations(person))
                    .forEach(row ->
                            Facts.add(facts, "ContactRelationKind." + row[0], Objects.requireNonNullElse(row[1], "•")));
        }
        return facts;
    }

    private static String relations(DataSubject person) {
        return person.contactId() + " in (from_contact_id, to_contact_id)";
    }

    @Override
    public List<ErasureLine> preview(DataSubject person) {
        List<ErasureLine> lines = new ArrayList<>();
        lines.add(ErasureLine.removed(
                "privacy.rows.profile", texts.count("select count(*) from customer_profile where " + person.owns())));
        if (!person.whole()) {
            lines.add(ErasureLine.removed(
                    "privacy.rows.relations",
                    texts.count("select count(*) from contact_relation where " + relations(person))));
        }
        lines.add(ErasureLine.masked(
                "privacy.rows.profileWords",
                texts.mentions(profiles(person), person) + texts.mentions(notes(person), person)));
        return lines;
    }

    @Override
    public int erase(DataSubject person, String sign) {
        int rows = texts.change("delete from customer_profile where " + person.owns());
        if (!person.whole()) {
            rows += texts.change("delete from contact_relation where " + relations(person));
        }
        return rows + texts.mask(profiles(person), person, sign) + texts.mask(notes(person), person, sign);
    }

    /** What is written down of others may name the person. */
    private static PersonalTexts.Source profiles(DataSubject person) {
        return new PersonalTexts.Source(
                "customer_profile",
                "id",
                List.of(
                        new PersonalTexts.Column("background", 2000),
                        new PersonalTexts.Column("temperament", 2000),
                        new PersonalTexts.Column("preferences", 2000),
                        new PersonalTexts.Column("taboos", 1000)),
                "customer_id in " + person.familyInSql());
    }

    private static PersonalTexts.Source notes(DataSubject person) {
        return new PersonalTexts.Source(
                "contact_relation",
                "id",
                List.of(new PersonalTexts.Column("note", 200)),
                "customer_id in " + person.familyInSql());
    }
}

package cn.kexin.crm.ejb.customer.internal.personal;

import cn.kexin.crm.domain.customer.consent.ConsentSource;
import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.domain.customer.consent.ContactPurpose;
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

/** Consents and wishes to be left alone: that they were given or taken back stays as evidence, the words about it go. */
@ApplicationScoped
public class ConsentPersonal implements PersonalData {

    @Inject
    private PersonalTexts texts;

    @Override
    public String code() {
        return "consent";
    }

    @Override
    public int order() {
        return RECORDS;
    }

    @Override
    public List<PersonalFact> report(DataSubject person) {
        List<PersonalFact> facts = new ArrayList<>();
        texts.rows("select k.state, k.channel, k.purpose, k.source, k.evidence, k.occurred_at, p.name from consent k "
                        + "join person p on p.id = k.recorded_by_id where k." + owned(person)
                        + " order by k.occurred_at desc, k.id desc")
                .forEach(row -> facts.add(new PersonalFact(
                        "ConsentState." + row[0],
                        Facts.joined(
                                ContactChannel.valueOf((String) row[1]),
                                ContactPurpose.valueOf((String) row[2]),
                                ConsentSource.valueOf((String) row[3]),
                                row[4]),
                        Instants.of(row[5]),
                        (String) row[6])));
        texts.rows("select b.reason, b.channel, b.set_at, p.name from contact_block b "
                        + "join person p on p.id = b.set_by_id where b." + owned(person) + " order by b.set_at desc")
                .forEach(row -> facts.add(
                        new PersonalFact("consent.sign", (String) row[0], Instants.of(row[2]), (String) row[3])));
        return facts;
    }

    private static String owned(DataSubject person) {
        return person.whole() ? "customer_id in " + person.familyInSql() : "contact_id = " + person.contactId();
    }

    @Override
    public List<ErasureLine> preview(DataSubject person) {
        return List.of(
                ErasureLine.kept(
                        "privacy.rows.consents",
                        texts.count("select count(*) from consent where " + owned(person)),
                        "privacy.reason.proof"),
                ErasureLine.masked(
                        "privacy.rows.consentWords",
                        texts.count("select count(*) from consent where evidence is not null and " + owned(person))
                                + texts.count("select count(*) from contact_block where " + owned(person))));
    }

    @Override
    public int erase(DataSubject person, String sign) {
        int rows = texts.change("update consent set evidence = null, attachment_id = null"
                + " where (evidence is not null or attachment_id is not null) and " + owned(person));
        rows += texts.change(
                "update contact_block set reason = ?1, version = version + 1 where reason <> ?1 and " + owned(person),
                sign);
        rows += texts.change(
                "update contact_block set lift_reason = ?1 where lift_reason is not null and lift_reason <> ?1 and "
                        + owned(person),
                sign);
        return rows + texts.mask(others(person), person, sign);
    }

    private static PersonalTexts.Source others(DataSubject person) {
        return new PersonalTexts.Source(
                "contact_block",
                "id",
                List.of(new PersonalTexts.Column("reason", 500), new PersonalTexts.Column("lift_reason", 500)),
                "customer_id in " + person.familyInSql());
    }
}

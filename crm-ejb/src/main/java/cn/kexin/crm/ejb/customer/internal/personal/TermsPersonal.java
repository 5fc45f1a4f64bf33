package cn.kexin.crm.ejb.customer.internal.personal;

import cn.kexin.crm.ejb.customer.DataSubject;
import cn.kexin.crm.ejb.customer.ErasureLine;
import cn.kexin.crm.ejb.customer.PersonalData;
import cn.kexin.crm.ejb.customer.PersonalFact;
import cn.kexin.crm.ejb.customer.PersonalTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Terms of trade and invoice details: those of a customer who is a person, and what those of others say of a person. */
@ApplicationScoped
public class TermsPersonal implements PersonalData {

    @Inject
    private PersonalTexts texts;

    @Override
    public String code() {
        return "terms";
    }

    @Override
    public int order() {
        return RECORDS;
    }

    @Override
    public List<PersonalFact> report(DataSubject person) {
        return texts
                .rows("select payment_terms, price_level, invoice_title, taxpayer_number, invoice_address, bank_name, "
                        + "bank_account from terms_of_trade where " + own(person))
                .stream()
                .map(row -> PersonalFact.of("privacy.part.terms", Facts.joined(row)))
                .toList();
    }

    private static String own(DataSubject person) {
        return person.whole() ? "customer_id in " + person.familyInSql() : "1 = 0";
    }

    @Override
    public List<ErasureLine> preview(DataSubject person) {
        return List.of(
                ErasureLine.removed(
                        "privacy.rows.terms", texts.count("select count(*) from terms_of_trade where " + own(person))),
                ErasureLine.masked("privacy.rows.termWords", texts.mentions(others(person), person)));
    }

    @Override
    public int erase(DataSubject person, String sign) {
        return texts.change("delete from terms_of_trade where " + own(person))
                + texts.mask(others(person), person, sign);
    }

    private static PersonalTexts.Source others(DataSubject person) {
        return new PersonalTexts.Source(
                "terms_of_trade",
                "id",
                List.of(
                        new PersonalTexts.Column("price_level", 40),
                        new PersonalTexts.Column("invoice_title", 200),
                        new PersonalTexts.Column("invoice_address", 200),
                        new PersonalTexts.Column("bank_name", 120)),
                "customer_id in " + person.familyInSql());
    }
}

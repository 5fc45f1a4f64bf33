package cn.kexin.crm.ejb.aftercare.internal;

import cn.kexin.crm.ejb.customer.DataSubject;
import cn.kexin.crm.ejb.customer.ErasureLine;
import cn.kexin.crm.ejb.customer.PersonalData;
import cn.kexin.crm.ejb.customer.PersonalFact;
import cn.kexin.crm.ejb.customer.PersonalTexts;
import cn.kexin.crm.ejb.shared.Instants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Warranties: owed by law to whoever owns the works, so that they stay; the words in them lose the person. Of a customer who
 * is a person the report lists them.
 */
@ApplicationScoped
public class AftercarePersonal implements PersonalData {

    @Inject
    private PersonalTexts texts;

    @Override
    public String code() {
        return "aftercare";
    }

    @Override
    public int order() {
        return TEXTS;
    }

    @Override
    public List<PersonalFact> report(DataSubject person) {
        if (!person.whole()) {
            return List.of();
        }
        return texts
                .rows("select w.product_name, w.serial_number, w.created_at, p.name from warranty_item w "
                        + "left join person p on p.id = w.created_by_id where w.customer_id in " + person.familyInSql()
                        + " order by w.created_at desc, w.id desc")
                .stream()
                .map(row -> new PersonalFact(
                        "privacy.fact.warranty", PersonalFact.joined(row, 2), Instants.of(row[2]), (String) row[3]))
                .toList();
    }

    @Override
    public List<ErasureLine> preview(DataSubject person) {
        long mentions = sources(person).stream()
                .mapToLong(source -> texts.mentions(source, person))
                .sum();
        return List.of(ErasureLine.masked("privacy.rows.warrantyWords", mentions));
    }

    @Override
    public int erase(DataSubject person, String sign) {
        return sources(person).stream()
                .mapToInt(source -> texts.mask(source, person, sign))
                .sum();
    }

    private static List<PersonalTexts.Source> sources(DataSubject person) {
        String ofCustomer = "customer_id in " + person.familyInSql();
        String ofClaims = "claim_id in (select m.id from warranty_claim m where m." + ofCustomer + ")";
        return List.of(
                new PersonalTexts.Source(
                        "warranty_item",
                        "id",
                        List.of(
                                new PersonalTexts.Column("product_name", 200),
                                new PersonalTexts.Column("serial_number", 80),
                                new PersonalTexts.Column("serial_key", 80)),
                        ofCustomer),
                new PersonalTexts.Source(
                        "retention_money", "id", List.of(new PersonalTexts.Column("note", 500)), ofCustomer),
                new PersonalTexts.Source("claim_cost", "id", List.of(new PersonalTexts.Column("note", 200)), ofClaims),
                new PersonalTexts.Source(
                        "claim_recourse",
                        "id",
                        List.of(new PersonalTexts.Column("party", 200), new PersonalTexts.Column("note", 500)),
                        ofClaims));
    }
}

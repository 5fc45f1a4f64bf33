package cn.kexin.crm.ejb.customer.internal.personal;

import cn.kexin.crm.domain.customer.DecisionRole;
import cn.kexin.crm.domain.customer.NameKey;
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

/** Who somebody is and how they are reached: the fields of the record itself, erased last. */
@ApplicationScoped
public class IdentityPersonal implements PersonalData {

    @Inject
    private PersonalTexts texts;

    @Override
    public String code() {
        return "identity";
    }

    @Override
    public int order() {
        return IDENTITY;
    }

    @Override
    public List<PersonalFact> report(DataSubject person) {
        List<PersonalFact> facts = new ArrayList<>();
        if (person.whole()) {
            for (Object[] row : texts.rows("select c.number, c.name, c.short_name, c.region, c.industry, c.source, "
                    + "c.credit_grade, c.external_id, c.created_at, u.name from customer c "
                    + "join org_unit u on u.id = c.owner_unit_id where c.id in " + person.familyInSql())) {
                add(facts, row, "number", "name", "shortName", "region", "industry", "source", "creditGrade");
                Facts.add(facts, "privacy.fact.externalId", row[7]);
                facts.add(new PersonalFact("customer.createdAt", Instants.of(row[8]), Instants.of(row[8]), null));
                Facts.add(facts, "customer.ownerUnit", row[9]);
            }
        } else {
            for (Object[] row : texts.rows("select t.name, t.title, t.decision_role, c.name from contact t "
                    + "join customer c on c.id = t.customer_id where t.id = " + person.contactId())) {
                Facts.add(facts, "customer.contact.name", row[0]);
                Facts.add(facts, "customer.contact.title", row[1]);
                Facts.add(
                        facts,
                        "customer.contact.decisionRole",
                        row[2] == null ? null : DecisionRole.valueOf((String) row[2]));
                Facts.add(facts, "privacy.fact.worksFor", row[3]);
            }
        }
        texts.rows("select number, label from phone_number where " + person.owns() + " order by place")
                .forEach(row -> Facts.add(facts, "customer.phone", PersonalFact.joined(row, row.length)));
        texts.rows("select address, label from email_address where " + person.owns() + " order by place")
                .forEach(row -> Facts.add(facts, "customer.email", PersonalFact.joined(row, row.length)));
        if (person.whole()) {
            texts.rows("select name, ended_on from customer_former_name where customer_id in " + person.familyInSql()
                            + " order by place")
                    .forEach(row -> Facts.add(facts, "customer.formerNames", PersonalFact.joined(row, row.length)));
            texts.rows("select detail, postcode from customer_address where customer_id in " + person.familyInSql())
                    .forEach(row -> Facts.add(facts, "customer.addresses", PersonalFact.joined(row, row.length)));
        }
        return facts;
    }

    private static void add(List<PersonalFact> facts, Object[] row, String... fields) {
        for (int i = 0; i < fields.length; i++) {
            Facts.add(facts, "customer." + fields[i], row[i]);
        }
    }

    @Override
    public List<ErasureLine> preview(DataSubject person) {
        List<ErasureLine> lines = new ArrayList<>();
        lines.add(ErasureLine.masked(
                "privacy.rows.name", person.whole() ? person.family().size() : 1));
        lines.add(ErasureLine.removed(
                "privacy.rows.reach",
                texts.count("select count(*) from phone_number where " + person.owns())
                        + texts.count("select count(*) from email_address where " + person.owns())));
        if (person.whole()) {
            lines.add(ErasureLine.removed(
                    "privacy.rows.addresses",
                    texts.count("select count(*) from customer_address where customer_id in " + person.familyInSql())));
            lines.add(ErasureLine.removed(
                    "privacy.rows.keys",
                    texts.count(
                            "select count(*) from customer_match_key where customer_id in " + person.familyInSql())));
        }
        return lines;
    }

    @Override
    public int erase(DataSubject person, String sign) {
        int rows = texts.change("delete from phone_number where " + person.owns())
                + texts.change("delete from email_address where " + person.owns());
        return rows + (person.whole() ? eraseCustomers(person, sign) : eraseContact(person, sign));
    }

    private int eraseContact(DataSubject person, String sign) {
        return texts.change(
                "update contact set name = ?1, title = null, decision_role = null, phone = null, email = null, "
                        + "active = false, search_text = '', search_grams = '', version = version + 1 "
                        + "where id = ?2 and name <> ?1",
                sign,
                person.contactId());
    }

    private int eraseCustomers(DataSubject person, String sign) {
        String family = person.familyInSql();
        return texts.change("delete from customer_former_name where customer_id in " + family)
                + texts.change("delete from customer_address where customer_id in " + family)
                + texts.change("delete from customer_match_key where customer_id in " + family)
                + texts.change("delete from duplicate_pair where first_id in " + family + " or second_id in " + family)
                + texts.change(
                        "update customer set name = ?1, short_name = null, name_key = ?2, phone = null, phone_key = null, "
                                + "email = null, external_id = null, credit_code = null, "
                                + "search_text = lower(number), search_grams = '', name_order = '', status = 'INACTIVE', version = version + 1 "
                                + "where id in " + family + " and name <> ?1",
                        sign,
                        NameKey.ofName(sign));
    }
}

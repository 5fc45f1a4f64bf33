package cn.kexin.crm.ejb.privacy.internal;

import cn.kexin.crm.ejb.customer.DataSubject;
import cn.kexin.crm.ejb.customer.ErasureLine;
import cn.kexin.crm.ejb.customer.PersonalData;
import cn.kexin.crm.ejb.customer.PersonalFact;
import cn.kexin.crm.ejb.customer.PersonalTexts;
import cn.kexin.crm.ejb.shared.Instants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The person's own requests: that they were made and what came of them stays, the words go. */
@ApplicationScoped
public class RequestsPersonal implements PersonalData {

    @Inject
    private PersonalTexts texts;

    @Override
    public String code() {
        return "requests";
    }

    @Override
    public int order() {
        return RECORDS;
    }

    @Override
    public List<PersonalFact> report(DataSubject person) {
        return texts
                .rows("select r.kind, r.number, r.opened_at, p.name from data_request r "
                        + "left join person p on p.id = r.opened_by_id where r." + own(person) + " order by r.id")
                .stream()
                .map(row -> new PersonalFact(
                        "DataRequestKind." + row[0], (String) row[1], Instants.of(row[2]), (String) row[3]))
                .toList();
    }

    private static String own(DataSubject person) {
        return person.whole() ? "customer_id in " + person.familyInSql() : "contact_id = " + person.contactId();
    }

    @Override
    public List<ErasureLine> preview(DataSubject person) {
        return List.of(ErasureLine.masked(
                "privacy.rows.requests", texts.count("select count(*) from data_request where " + own(person))));
    }

    @Override
    public int erase(DataSubject person, String sign) {
        int rows = texts.change(
                "update data_request set asked_by = null, identity_check = null, wish = null, answer = null"
                        + " where (asked_by is not null or answer is not null) and " + own(person));
        return rows
                + texts.mask(
                        new PersonalTexts.Source(
                                "data_request",
                                "id",
                                List.of(
                                        new PersonalTexts.Column("asked_by", 120),
                                        new PersonalTexts.Column("identity_check", 500),
                                        new PersonalTexts.Column("wish", 1000),
                                        new PersonalTexts.Column("answer", 1000)),
                                "customer_id in " + person.familyInSql()),
                        person,
                        sign);
    }
}

package cn.kexin.crm.ejb.customer.internal.personal;

import cn.kexin.crm.ejb.customer.DataSubject;
import cn.kexin.crm.ejb.customer.ErasureLine;
import cn.kexin.crm.ejb.customer.PersonalData;
import cn.kexin.crm.ejb.customer.PersonalFact;
import cn.kexin.crm.ejb.customer.PersonalTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the company's own fields say of the person, and what those of the customer say about them. */
@ApplicationScoped
public class FieldsPersonal implements PersonalData {

    @Inject
    private PersonalTexts texts;

    @Override
    public String code() {
        return "fields";
    }

    @Override
    public int order() {
        return RECORDS;
    }

    @Override
    public List<PersonalFact> report(DataSubject person) {
        String own = person.whole()
                ? "v.customer_id in " + person.familyInSql() + " and v.contact_id is null"
                : "v.contact_id = " + person.contactId();
        return texts
                .rows("select f.label_zh, v.text_value, v.number_value, v.date_value, o.label_zh, p.name, c.name "
                        + "from custom_value v join custom_field f on f.id = v.field_id "
                        + "left join custom_field_option o on o.id = v.option_id "
                        + "left join person p on p.id = v.person_id left join customer c on c.id = v.linked_id where "
                        + own + " order by f.place, v.id")
                .stream()
                .map(row -> PersonalFact.of(
                        "privacy.fact.field",
                        Facts.joined(Stream.of(row)
                                .filter(Objects::nonNull)
                                .map(Object::toString)
                                .toArray())))
                .toList();
    }

    @Override
    public List<ErasureLine> preview(DataSubject person) {
        return List.of(
                ErasureLine.removed(
                        "privacy.rows.fields", texts.count("select count(*) from custom_value where " + person.owns())),
                ErasureLine.masked("privacy.rows.fieldWords", texts.mentions(others(person), person)));
    }

    @Override
    public int erase(DataSubject person, String sign) {
        return texts.change("delete from custom_value where " + person.owns())
                + texts.mask(others(person), person, sign);
    }

    private static PersonalTexts.Source others(DataSubject person) {
        return new PersonalTexts.Source(
                "custom_value",
                "id",
                List.of(new PersonalTexts.Column("text_value", 500), new PersonalTexts.Column("text_key", 500)),
                "text_value is not null and customer_id in " + person.familyInSql());
    }
}

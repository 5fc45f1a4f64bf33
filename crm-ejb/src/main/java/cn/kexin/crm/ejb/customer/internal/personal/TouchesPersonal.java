package cn.kexin.crm.ejb.customer.internal.personal;

import cn.kexin.crm.ejb.customer.DataSubject;
import cn.kexin.crm.ejb.customer.ErasureLine;
import cn.kexin.crm.ejb.customer.PersonalData;
import cn.kexin.crm.ejb.customer.PersonalFact;
import cn.kexin.crm.ejb.customer.PersonalTexts;
import cn.kexin.crm.ejb.shared.Instants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Touches: evidence that stays; the words in them lose the person. */
@ApplicationScoped
public class TouchesPersonal implements PersonalData {

    @Inject
    private PersonalTexts texts;

    @Override
    public String code() {
        return "touches";
    }

    @Override
    public int order() {
        return TEXTS;
    }

    @Override
    public List<PersonalFact> report(DataSubject person) {
        return texts
                .rows("select i.channel, i.summary, i.result, i.next_step, i.contact_reason, i.occurred_at, p.name"
                        + " from interaction i left join person p on p.id = i.person_id where i."
                        + person.concerns() + " order by i.occurred_at desc, i.id desc")
                .stream()
                .map(row -> new PersonalFact(
                        "Channel." + row[0], Facts.joined(row[1], row[2], row[3], row[4]), Instants.of(row[5]), (String)
                                row[6]))
                .toList();
    }

    @Override
    public List<ErasureLine> preview(DataSubject person) {
        return List.of(
                ErasureLine.kept(
                        "privacy.rows.touches",
                        texts.count("select count(*) from interaction where " + person.concerns()),
                        "privacy.reason.evidence"),
                ErasureLine.masked(
                        "privacy.rows.touchWords",
                        texts.mentions(source(person), person) + texts.mentions(steps(person), person)));
    }

    @Override
    public int erase(DataSubject person, String sign) {
        return texts.mask(source(person), person, sign) + texts.mask(steps(person), person, sign);
    }

    private static PersonalTexts.Source steps(DataSubject person) {
        return new PersonalTexts.Source(
                "next_step",
                "id",
                List.of(new PersonalTexts.Column("what", 500), new PersonalTexts.Column("closing_note", 200)),
                "customer_id in " + person.familyInSql());
    }

    /** Colleagues mention each other: all touches of the customer are looked at. */
    private static PersonalTexts.Source source(DataSubject person) {
        return new PersonalTexts.Source(
                "interaction",
                "id",
                List.of(
                        new PersonalTexts.Column("summary", 2000),
                        new PersonalTexts.Column("result", 1000),
                        new PersonalTexts.Column("next_step", 500),
                        new PersonalTexts.Column("contact_reason", 500)),
                "customer_id in " + person.familyInSql());
    }
}

package cn.kexin.crm.ejb.remedy.internal;

import cn.kexin.crm.ejb.customer.DataSubject;
import cn.kexin.crm.ejb.customer.ErasureLine;
import cn.kexin.crm.ejb.customer.PersonalData;
import cn.kexin.crm.ejb.customer.PersonalFact;
import cn.kexin.crm.ejb.customer.PersonalTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Causes and what was seen of their removal may name people at the customer; the words lose them, the record stays. */
@ApplicationScoped
public class RemediesPersonal implements PersonalData {

    private static final int LONGEST = 2000;

    @Inject
    private PersonalTexts texts;

    @Override
    public String code() {
        return "remedies";
    }

    @Override
    public int order() {
        return TEXTS;
    }

    /** The same words are reported with the evidence of their cases. */
    @Override
    public List<PersonalFact> report(DataSubject person) {
        return List.of();
    }

    @Override
    public List<ErasureLine> preview(DataSubject person) {
        long mentions = sources(person).stream()
                .mapToLong(source -> texts.mentions(source, person))
                .sum();
        return List.of(ErasureLine.masked("privacy.rows.remedyWords", mentions));
    }

    @Override
    public int erase(DataSubject person, String sign) {
        return sources(person).stream()
                .mapToInt(source -> texts.mask(source, person, sign))
                .sum();
    }

    private static List<PersonalTexts.Source> sources(DataSubject person) {
        String ofCases =
                "case_id in (select c.id from customer_case c where c.customer_id in " + person.familyInSql() + ")";
        return List.of(
                new PersonalTexts.Source(
                        "remedy",
                        "id",
                        List.of(
                                new PersonalTexts.Column("whys", LONGEST),
                                new PersonalTexts.Column("conclusion", LONGEST),
                                new PersonalTexts.Column("not_needed", LONGEST)),
                        ofCases),
                new PersonalTexts.Source(
                        "remedy_check",
                        "id",
                        List.of(
                                new PersonalTexts.Column("grounds", LONGEST),
                                new PersonalTexts.Column("proof", LONGEST)),
                        "remedy_id in (select r.id from remedy r where r." + ofCases + ")"));
    }
}

package cn.kexin.crm.ejb.emergency.internal;

import cn.kexin.crm.ejb.customer.DataSubject;
import cn.kexin.crm.ejb.customer.ErasureLine;
import cn.kexin.crm.ejb.customer.PersonalData;
import cn.kexin.crm.ejb.customer.PersonalFact;
import cn.kexin.crm.ejb.customer.PersonalTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What was written down of emergencies may name people at the customer; the words lose them, the emergency stays. */
@ApplicationScoped
public class EmergenciesPersonal implements PersonalData {

    private static final int LONGEST = 2000;

    @Inject
    private PersonalTexts texts;

    @Override
    public String code() {
        return "emergencies";
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
        return List.of(ErasureLine.masked("privacy.rows.emergencyWords", mentions));
    }

    @Override
    public int erase(DataSubject person, String sign) {
        return sources(person).stream()
                .mapToInt(source -> texts.mask(source, person, sign))
                .sum();
    }

    private static List<PersonalTexts.Source> sources(DataSubject person) {
        String emergencies =
                "case_id in (select c.id from customer_case c where c.customer_id in " + person.familyInSql() + ")";
        return List.of(
                new PersonalTexts.Source(
                        "emergency",
                        "id",
                        List.of(
                                new PersonalTexts.Column("went_well", LONGEST),
                                new PersonalTexts.Column("went_badly", LONGEST)),
                        emergencies),
                new PersonalTexts.Source(
                        "emergency_entry",
                        "id",
                        List.of(new PersonalTexts.Column("note", LONGEST)),
                        "emergency_id in (select e.id from emergency e where e." + emergencies + ")"));
    }
}

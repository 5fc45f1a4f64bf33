package cn.kexin.crm.ejb.touch.internal;

import cn.kexin.crm.ejb.customer.DataSubject;
import cn.kexin.crm.ejb.customer.ErasureLine;
import cn.kexin.crm.ejb.customer.PersonalData;
import cn.kexin.crm.ejb.customer.PersonalFact;
import cn.kexin.crm.ejb.customer.PersonalTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Decisions about relationship stages: they are the customer's and stay; the words in them lose the person. */
@ApplicationScoped
public class StagesPersonal implements PersonalData {

    @Inject
    private PersonalTexts texts;

    @Override
    public String code() {
        return "stages";
    }

    @Override
    public int order() {
        return TEXTS;
    }

    @Override
    public List<PersonalFact> report(DataSubject person) {
        return List.of();
    }

    @Override
    public List<ErasureLine> preview(DataSubject person) {
        return List.of(ErasureLine.masked("privacy.rows.stageWords", texts.mentions(source(person), person)));
    }

    @Override
    public int erase(DataSubject person, String sign) {
        return texts.mask(source(person), person, sign);
    }

    private static PersonalTexts.Source source(DataSubject person) {
        return new PersonalTexts.Source(
                "stage_decision",
                "id",
                List.of(new PersonalTexts.Column("note", 500)),
                "customer_id in " + person.familyInSql());
    }
}

package cn.kexin.crm.ejb.privacy.internal;

import cn.kexin.crm.ejb.customer.DataSubject;
import cn.kexin.crm.ejb.customer.ErasureLine;
import cn.kexin.crm.ejb.customer.PersonalData;
import cn.kexin.crm.ejb.customer.PersonalFact;
import cn.kexin.crm.ejb.customer.PersonalTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What the product itself keeps for a while and may name anybody: answers given again, jobs, saved filters. */
@ApplicationScoped
public class StoredPersonal implements PersonalData {

    private static final List<PersonalTexts.Source> SOURCES = List.of(
            new PersonalTexts.Source(
                    "answered_call",
                    "caller || ' ' || call_key",
                    List.of(new PersonalTexts.Column("body", 1_000_000)),
                    "body is not null"),
            new PersonalTexts.Source(
                    "background_job",
                    "id",
                    List.of(
                            new PersonalTexts.Column("parameters", 20_000),
                            new PersonalTexts.Column("checkpoint", 20_000),
                            new PersonalTexts.Column("error_arguments", 2000)),
                    "finished_at is not null"),
            new PersonalTexts.Source(
                    "saved_filter",
                    "id",
                    List.of(new PersonalTexts.Column("name", 60), new PersonalTexts.Column("query_text", 2000)),
                    "1 = 1"));

    @Inject
    private PersonalTexts texts;

    @Override
    public String code() {
        return "stored";
    }

    @Override
    public int order() {
        return TEXTS;
    }

    /** Nothing of it is about the person; it merely names them. */
    @Override
    public List<PersonalFact> report(DataSubject person) {
        return List.of();
    }

    @Override
    public List<ErasureLine> preview(DataSubject person) {
        return List.of(ErasureLine.masked(
                "privacy.rows.stored",
                SOURCES.stream()
                        .mapToLong(source -> texts.mentions(source, person))
                        .sum()));
    }

    @Override
    public int erase(DataSubject person, String sign) {
        return SOURCES.stream()
                .mapToInt(source -> texts.mask(source, person, sign))
                .sum();
    }
}

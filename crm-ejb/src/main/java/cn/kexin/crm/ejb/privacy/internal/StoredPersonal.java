package cn.kexin.crm.ejb.privacy.internal;

import cn.kexin.crm.ejb.customer.DataSubject;
import cn.kexin.crm.ejb.customer.ErasureLine;
import cn.kexin.crm.ejb.customer.PersonalData;
import cn.kexin.crm.ejb.customer.PersonalFact;
import cn.kexin.crm.ejb.customer.PersonalTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * What the product itself keeps for a while and may name anybody: answers given again, jobs, saved filters, words
 * about scorecards.
 */
@ApplicationScoped
public class StoredPersonal implements PersonalData {

    private static final List<PersonalTexts.Source> SOURCES = List.of(
            source("answered_call", "caller || ' ' || call_key", column("body", 1_000_000)),
            source(
                    "background_job",
                    "id",
                    column("parameters", 20_000),
                    column("checkpoint", 20_000),
                    column("error_arguments", 2000)),
            source("saved_filter", "id", column("name", 60), column("query_text", 2000)),
            source("list_view", "id", column("name", 60), column("filter_text", 2000)),
            source("export_entry", "id", column("selection", 4000)),
            source("bulk_change", "id", column("changed_to", 2000)),
            source("bulk_line", "id", column("value_before", 2000), column("value_after", 2000)),
            source("scorecard", "id", column("explanation", 4000)),
            source("scorecard_appeal", "id", column("reason", 2000), column("decision", 2000)),
            source("manual_mark", "id", column("reason", 2000)),
            source("reward", "id", column("reason", 2000)),
            source("improvement_plan", "id", column("actions", 4000), column("outcome", 4000)));

    private static PersonalTexts.Source source(String table, String row, PersonalTexts.Column... columns) {
        return new PersonalTexts.Source(table, row, List.of(columns), "1 = 1", true);
    }

    private static PersonalTexts.Column column(String name, int longest) {
        return new PersonalTexts.Column(name, longest);
    }

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

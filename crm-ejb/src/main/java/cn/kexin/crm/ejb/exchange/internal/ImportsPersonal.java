package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.ejb.customer.DataSubject;
import cn.kexin.crm.ejb.customer.ErasureLine;
import cn.kexin.crm.ejb.customer.PersonalData;
import cn.kexin.crm.ejb.customer.PersonalFact;
import cn.kexin.crm.ejb.customer.PersonalTexts;
import cn.kexin.crm.ejb.shared.Instants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** What imports keep: business cards, rows that were refused, facts from before, and from which import a record came. */
@ApplicationScoped
public class ImportsPersonal implements PersonalData {

    private static final PersonalTexts.Source PROBLEMS = new PersonalTexts.Source(
            "import_problem",
            "id",
            List.of(
                    new PersonalTexts.Column("cells", 8000),
                    new PersonalTexts.Column("message_arguments", 1000),
                    new PersonalTexts.Column("further", 6000)),
            "1 = 1",
            true);

    @Inject
    private PersonalTexts texts;

    @Override
    public String code() {
        return "imports";
    }

    @Override
    public int order() {
        return TEXTS;
    }

    @Override
    public List<PersonalFact> report(DataSubject person) {
        return Stream.concat(cards(person), origins(person)).toList();
    }

    private Stream<PersonalFact> cards(DataSubject person) {
        return texts
                .rows("select 0, content from contact_card where contact_id in " + contacts(person)
                        + " order by contact_id")
                .stream()
                .map(row -> PersonalFact.of("privacy.fact.card", (String) row[1]));
    }

    private Stream<PersonalFact> origins(DataSubject person) {
        return texts
                .rows(
                        "select r.file_name, r.queued_at, p.name from import_run r join import_record e on e.run_id = r.id "
                                + "join person p on p.id = r.starter_id where e.record_id in " + records(person)
                                + " order by r.queued_at")
                .stream()
                .map(row ->
                        new PersonalFact("privacy.fact.import", (String) row[0], Instants.of(row[1]), (String) row[2]));
    }

    private static String contacts(DataSubject person) {
        return person.whole()
                ? "(select id from contact where customer_id in " + person.familyInSql() + ")"
                : "(" + person.contactId() + ")";
    }

    private static String records(DataSubject person) {
        return person.whole() ? person.familyInSql() : "(" + person.contactId() + ")";
    }

    @Override
    public List<ErasureLine> preview(DataSubject person) {
        return List.of(
                ErasureLine.masked(
                        "privacy.rows.importRows", texts.mentions(PROBLEMS, person) + count("import_kept", person)),
                ErasureLine.removed("privacy.rows.importFacts", count("import_change", person)),
                ErasureLine.removed(
                        "privacy.rows.cards",
                        texts.count("select count(*) from contact_card where contact_id in " + contacts(person))));
    }

    private long count(String table, DataSubject person) {
        return texts.count("select count(*) from " + table + " where record_id in " + records(person));
    }

    /** What an import changed of the person is put back no more: it would bring them back. */
    @Override
    public int erase(DataSubject person, String sign) {
        return texts.change("delete from contact_card where contact_id in " + contacts(person))
                + texts.change("delete from import_change where record_id in " + records(person))
                + texts.change(
                        "update import_kept set label = ?1, message_arguments = '' where label <> ?1 and record_id in "
                                + records(person),
                        sign)
                + texts.mask(PROBLEMS, person, sign);
    }
}

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

/** What merges keep for an undo: the facts of customers as they were. Without them a merge can be undone no more. */
@ApplicationScoped
public class MergesPersonal implements PersonalData {

    private static final String KEPT = "(winner_before <> '' or winner_after <> '')";

    @Inject
    private PersonalTexts texts;

    @Override
    public String code() {
        return "merges";
    }

    @Override
    public int order() {
        return RECORDS;
    }

    @Override
    public List<PersonalFact> report(DataSubject person) {
        return texts
                .rows(
                        "select m.winner_before, m.merged_at, p.name from customer_merge m join person p on p.id = m.merged_by_id"
                                + " where " + own(person))
                .stream()
                .map(row ->
                        new PersonalFact("privacy.fact.merge", (String) row[0], Instants.of(row[1]), (String) row[2]))
                .toList();
    }

    private static String own(DataSubject person) {
        return person.whole() ? KEPT + " and winner_id in " + person.familyInSql() : "1 = 0";
    }

    @Override
    public List<ErasureLine> preview(DataSubject person) {
        return List.of(ErasureLine.removed(
                "privacy.rows.merges",
                texts.count("select count(*) from customer_merge where " + own(person))
                        + texts.mentions(mentions(person), person)));
    }

    @Override
    public int erase(DataSubject person, String sign) {
        int rows = texts.change(
                "update customer_merge set winner_before = '', winner_after = '', version = version + 1 where "
                        + own(person));
        return rows + texts.mask(mentions(person), person, sign);
    }

    private static PersonalTexts.Source mentions(DataSubject person) {
        return new PersonalTexts.Source(
                "customer_merge",
                "id",
                List.of(
                        new PersonalTexts.Column("winner_before", 30_000),
                        new PersonalTexts.Column("winner_after", 30_000)),
                "winner_id in " + person.familyInSql());
    }
}

package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.ejb.customer.DataSubject;
import cn.kexin.crm.ejb.customer.ErasureLine;
import cn.kexin.crm.ejb.customer.PersonalData;
import cn.kexin.crm.ejb.customer.PersonalFact;
import cn.kexin.crm.ejb.customer.PersonalTexts;
import cn.kexin.crm.ejb.shared.Instants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Cases with their duties and evidence: what was owed and done stays, because departments are assessed on it; the words lose
 * the person. While a case of the person is open, the contract still needs them.
 */
@ApplicationScoped
public class CasesPersonal implements PersonalData {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private PersonalTexts texts;

    @Override
    public String code() {
        return "cases";
    }

    @Override
    public int order() {
        return TEXTS;
    }

    @Override
    public List<PersonalFact> report(DataSubject person) {
        return texts
                .rows("select c.number, c.subject, c.description, c.opened_at, p.name from customer_case c "
                        + "left join person p on p.id = c.owner_id where c." + person.concerns()
                        + " order by c.opened_at desc, c.id desc")
                .stream()
                .map(row -> new PersonalFact(
                        "privacy.fact.case", PersonalFact.joined(row, 3), Instants.of(row[3]), (String) row[4]))
                .toList();
    }

    @Override
    public List<ErasureLine> preview(DataSubject person) {
        long mentions = sources(person).stream()
                .mapToLong(source -> texts.mentions(source, person))
                .sum();
        return List.of(
                ErasureLine.against(
                        "privacy.rows.openCases",
                        texts.count(
                                "select count(*) from customer_case where status <> 'CLOSED' and " + person.concerns()),
                        "privacy.reason.contract"),
                ErasureLine.kept(
                        "privacy.rows.cases",
                        texts.count("select count(*) from customer_case where " + person.concerns()),
                        "privacy.reason.evidence"),
                ErasureLine.masked("privacy.rows.caseWords", mentions));
    }

    @Override
    public int erase(DataSubject person, String sign) {
        int masked = sources(person).stream()
                .mapToInt(source -> texts.mask(source, person, sign))
                .sum();
        try {
            CaseIndex.write(em.unwrap(Connection.class), "customer_id in " + person.familyInSql());
        } catch (SQLException e) {
            throw new IllegalStateException("The cases cannot be indexed anew", e);
        }
        return masked;
    }

    private static List<PersonalTexts.Source> sources(DataSubject person) {
        String ofCustomer = "customer_id in " + person.familyInSql();
        String ofCases = "case_id in (select c.id from customer_case c where c." + ofCustomer + ")";
        List<PersonalTexts.Column> note = List.of(new PersonalTexts.Column("note", 2000));
        return List.of(
                new PersonalTexts.Source(
                        "customer_case",
                        "id",
                        List.of(
                                new PersonalTexts.Column("subject", 200),
                                new PersonalTexts.Column("description", 4000)),
                        ofCustomer),
                new PersonalTexts.Source(
                        "case_task",
                        "id",
                        List.of(new PersonalTexts.Column("note", 2000), new PersonalTexts.Column("title", 300)),
                        ofCases),
                new PersonalTexts.Source(
                        "case_confirmation", "id", List.of(new PersonalTexts.Column("words", 1000)), ofCases),
                new PersonalTexts.Source("evidence", "id", note, ofCases));
    }
}

package cn.kexin.crm.ejb.project.internal;

import cn.kexin.crm.ejb.customer.DataSubject;
import cn.kexin.crm.ejb.customer.ErasureLine;
import cn.kexin.crm.ejb.customer.PersonalData;
import cn.kexin.crm.ejb.customer.PersonalFact;
import cn.kexin.crm.ejb.customer.PersonalTexts;
import cn.kexin.crm.ejb.shared.Instants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Projects of a person, or of the person's company: the record stays with its case, its words lose the person. */
@ApplicationScoped
public class ProjectsPersonal implements PersonalData {

    private static final int LONGEST_DOCUMENT = 1_000_000;

    @Inject
    private PersonalTexts texts;

    @Override
    public String code() {
        return "projects";
    }

    @Override
    public int order() {
        return TEXTS;
    }

    @Override
    public List<PersonalFact> report(DataSubject person) {
        return texts
                .rows(
                        "select c.number, c.subject, p.site_address, c.opened_at from project p join customer_case c on c.id = p.case_id"
                                + " where c." + person.concerns() + " order by c.opened_at desc, c.id desc")
                .stream()
                .map(row -> new PersonalFact(
                        "privacy.fact.project", PersonalFact.joined(row, 3), Instants.of(row[3]), null))
                .toList();
    }

    @Override
    public List<ErasureLine> preview(DataSubject person) {
        return List.of(ErasureLine.masked(
                "privacy.rows.projectWords",
                sources(person).stream()
                        .mapToLong(source -> texts.mentions(source, person))
                        .sum()));
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
        String ofProjects = "project_id in (select p.id from project p where p." + ofCases + ")";
        return List.of(
                new PersonalTexts.Source(
                        "project",
                        "id",
                        List.of(
                                new PersonalTexts.Column("site_address", 200),
                                new PersonalTexts.Column("contract_number", 80),
                                new PersonalTexts.Column("next_milestone", 200)),
                        ofCases),
                new PersonalTexts.Source(
                        "project_milestone", "id", List.of(new PersonalTexts.Column("name", 200)), ofProjects),
                new PersonalTexts.Source(
                        "project_release",
                        "id",
                        List.of(new PersonalTexts.Column("document", LONGEST_DOCUMENT)),
                        ofProjects));
    }
}

package cn.kexin.crm.ejb.project.internal;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.project.ContractTerms;
import cn.kexin.crm.domain.project.Project;
import cn.kexin.crm.domain.project.ProjectFigures;
import cn.kexin.crm.domain.shared.Money;
import cn.kexin.crm.ejb.casework.CaseCourses;
import cn.kexin.crm.ejb.casework.OpenCase;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.DemoCompanyFilling;
import cn.kexin.crm.ejb.organisation.DemoFile;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** The projects of the demonstration company, from {@code demo/projects.csv} and the files of their parts. */
@ApplicationScoped
public class DemoProjects {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseCourses courses;

    @Inject
    private CompanyDay day;

    void fill(@Observes @Priority(220) DemoCompanyFilling company) {
        em.flush();
        LocalDate today = day.today();
        Map<String, Project> projects = new HashMap<>();
        for (CSVRecord row : DemoFile.read("projects.csv")) {
            projects.put(row.get("subject"), tell(row, company, today));
        }
        for (CSVRecord row : DemoFile.read("milestones.csv")) {
            projects.get(row.get("subject"))
                    .addMilestone(null, row.get("name"), on(row, "planned", today), on(row, "actual", today));
        }
        for (CSVRecord row : DemoFile.read("products.csv")) {
            projects.get(row.get("subject"))
                    .addProduct(row.get("product"), row.get("serial"), on(row, "installed", today));
        }
    }

    private Project tell(CSVRecord row, DemoCompanyFilling company, LocalDate today) {
        Person opener = company.person(row.get("opener"));
        Person person = company.person(row.get("person"));
        long customer = em.createQuery("select c.id from Customer c where c.name = :name", Long.class)
                .setParameter("name", row.get("customer"))
                .getSingleResult();
        CustomerCase theCase = courses.open(
                new OpenCase(
                        row.get("type"), null, customer, null, row.get("subject"), null, Channel.VISIT, null, null),
                opener.getId());
        courses.followTo(theCase, row.get("stage"), "项目资料移交", opener.getId());
        courses.give(theCase, company.unit(row.get("unit")), person, opener.getId());
        em.flush();
        Project project = em.createQuery("select p from Project p where p.customerCase = :case", Project.class)
                .setParameter("case", theCase)
                .getSingleResult();
        project.costs(new ProjectFigures(
                yuan(row, "budget"),
                yuan(row, "tender"),
                yuan(row, "award"),
                yuan(row, "contract"),
                yuan(row, "paid")));
        project.isContracted(new ContractTerms(
                DemoFile.given(row, "contractNumber"),
                DemoFile.given(row, "signedDaysAgo") == null
                        ? null
                        : today.minusDays(Long.parseLong(row.get("signedDaysAgo"))),
                on(row, "startDays", today),
                on(row, "endDays", today)));
        project.isBuiltAt(DemoFile.given(row, "address"), DemoFile.given(row, "division"));
        project.addMember(person, "项目经理");
        if (!person.equals(opener)) {
            project.addMember(opener, "客户经理");
        }
        return project;
    }

    private static Money yuan(CSVRecord row, String column) {
        String amount = DemoFile.given(row, column);
        return amount == null ? null : Money.of(new BigDecimal(amount), "CNY");
    }

    /** Days from today, in the past if negative; null for an empty cell. */
    private static LocalDate on(CSVRecord row, String column, LocalDate today) {
        String days = DemoFile.given(row, column);
        return days == null ? null : today.plusDays(Long.parseLong(days));
    }
}

package cn.kexin.crm.ejb.visit.internal;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.organisation.Person;
import cn.kexin.crm.domain.visit.FindingKind;
import cn.kexin.crm.domain.visit.ReturnVisit;
import cn.kexin.crm.domain.visit.VisitAnswer;
import cn.kexin.crm.domain.visit.VisitFinding;
import cn.kexin.crm.domain.visit.VisitOccasion;
import cn.kexin.crm.domain.visit.VisitRule;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.DemoCompanyFilling;
import cn.kexin.crm.ejb.organisation.DemoFile;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/**
 * The return visits of the demonstration company: its rules from {@code demo/visit-rules.csv} with what they plan, and from
 * {@code demo/visits.csv} some that were planned before.
 */
@ApplicationScoped
public class DemoVisits {

    private static final int DAYS_BEFORE_DUE = 4;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private VisitPlanner planner;

    @Inject
    private CompanyDay day;

    void fill(@Observes @Priority(280) DemoCompanyFilling company) {
        em.flush();
        Map<String, VisitRule> rules = new HashMap<>();
        for (CSVRecord row : DemoFile.read("visit-rules.csv")) {
            rules.put(row.get("name"), rule(row, company));
        }
        em.flush();
        for (CSVRecord row : DemoFile.read("visits.csv")) {
            tell(row, rules.get(row.get("rule")), company);
        }
        rules.values().forEach(planner::plan);
    }

    private VisitRule rule(CSVRecord row, DemoCompanyFilling company) {
        VisitRule rule = new VisitRule(row.get("name"));
        String months = DemoFile.given(row, "everyMonths");
        String valueClass = DemoFile.given(row, "valueClass");
        rule.ask(row.get("name"), row.get("checklist").replace('|', '\n'));
        rule.fallDue(
                VisitOccasion.valueOf(row.get("occasion")),
                Integer.parseInt(row.get("days")),
                months == null ? null : Integer.valueOf(months),
                Integer.parseInt(row.get("window")));
        rule.restrictTo(valueClass == null ? null : ValueClass.valueOf(valueClass), DemoFile.given(row, "caseType"));
        rule.organise(
                company.unit(row.get("unit")),
                Boolean.parseBoolean(row.get("projectTeam")),
                Arrays.stream(row.get("departments").split(" "))
                        .map(company::unit)
                        .toList());
        em.persist(rule);
        return rule;
    }

    private void tell(CSVRecord row, VisitRule rule, DemoCompanyFilling company) {
        Customer customer = em.createQuery("select c from Customer c where c.name = :name", Customer.class)
                .setParameter("name", row.get("customer"))
                .getSingleResult();
        LocalDate opensOn = day.today().plusDays(Long.parseLong(row.get("opensDays")));
        LocalDate dueOn = day.today().plusDays(Long.parseLong(row.get("dueDays")));
        Instant plannedAt = company.now().minus(Duration.ofDays(VisitRule.AHEAD));
        ReturnVisit visit = planner.planned(
                rule,
                "demo-" + row.getRecordNumber() + "/0",
                customer,
                null,
                new VisitRule.Span(0, opensOn, dueOn),
                plannedAt);
        em.persist(visit);
        if (DemoFile.given(row, "person") != null) {
            complete(visit, row, company.person(row.get("person")), dueOn.minusDays(DAYS_BEFORE_DUE));
        }
    }

    private void complete(ReturnVisit visit, CSVRecord row, Person person, LocalDate on) {
        em.flush();
        Instant at = on.atTime(16, 0).toInstant(ZoneOffset.UTC);
        visit.complete(
                person,
                at,
                on,
                day.today(),
                Integer.valueOf(row.get("satisfaction")),
                row.get("summary"),
                visit.getAnswers().stream()
                        .skip(visit.getAnswers().size() - 1L)
                        .collect(Collectors.toMap(VisitAnswer::getId, each -> row.get("words"))));
        em.persist(new VisitFinding(visit, FindingKind.valueOf(row.get("finding")), row.get("words"), at, person));
    }
}

package cn.kexin.crm.ejb.casework.internal;

import cn.kexin.crm.domain.casework.CaseRequest;
import cn.kexin.crm.domain.casework.Evidence;
import cn.kexin.crm.domain.casework.process.ProcessModel;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.organisation.OrgUnit;
import cn.kexin.crm.domain.organisation.WorkingTime;
import cn.kexin.crm.ejb.casework.DemoStory;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** The cases of the demonstration company, from {@code demo/cases.csv}, told as they would have gone. */
@ApplicationScoped
public class DemoCases {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseActs acts;

    @Inject
    private CaseTerms terms;

    @Inject
    private CaseNumbers numbers;

    @Inject
    private DemoStory story;

    void fill(@Observes @Priority(200) DemoCompanyFilling company) {
        em.flush();
        Map<String, Customer> customers = new HashMap<>();
        em.createQuery("select c from Customer c", Customer.class)
                .getResultList()
                .forEach(customer -> customers.put(customer.getName(), customer));
        OrgUnit desk = company.unit("SERVICE");
        WorkingTime time = acts.workingTime(desk);
        for (CSVRecord row : DemoFile.read("cases.csv")) {
            tell(row, customers.get(row.get("customer")), company, time);
        }
    }

    private void tell(CSVRecord row, Customer customer, DemoCompanyFilling company, WorkingTime time) {
        var priority = cn.kexin.crm.domain.casework.Priority.valueOf(row.get("priority"));
        CaseTerms.Terms held = terms.of(customer, row.get("type"), priority);
        ProcessModel process = held.process();
        List<Evidence> evidence = new ArrayList<>();
        DemoCourse course = new DemoCourse(
                row,
                company,
                time,
                (at, actor) -> acts.at(at, actor, process, evidence::add),
                story,
                openedAt(row, company.now(), time));
        course.open(
                number(process, course.now()),
                held.definition(),
                new CaseRequest(
                        customer,
                        null,
                        row.get("category"),
                        row.get("subject"),
                        null,
                        Channel.valueOf(row.get("channel")),
                        priority,
                        null,
                        held.promised(),
                        held.policy()));
        course.goOn();
        em.persist(course.theCase());
        evidence.forEach(em::persist);
        story.keep(course.theCase());
    }

    private String number(ProcessModel process, Instant openedAt) {
        return numbers.next(process.numberPrefix(), openedAt);
    }

    /** On the working day so many days ago, or the next one; never in the future. */
    private static Instant openedAt(CSVRecord row, Instant now, WorkingTime time) {
        LocalDate day = now.minus(Duration.ofDays(Long.parseLong(row.get("daysAgo"))))
                .atZone(time.zone())
                .toLocalDate();
        LocalDate workingDay = time.isWorkingDay(day) ? day : time.nextWorkingDay(day);
        Instant opened = workingDay
                .atTime(Integer.parseInt(row.get("hour")), (int) (row.getRecordNumber() * 7 % 60))
                .atZone(time.zone())
                .toInstant();
        return opened.isAfter(now) ? now.minus(Duration.ofMinutes(row.getRecordNumber() % 50 + 5)) : opened;
    }
}

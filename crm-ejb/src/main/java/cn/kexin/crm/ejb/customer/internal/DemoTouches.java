package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.Contact;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.DecisionRole;
import cn.kexin.crm.domain.customer.Interaction;
import cn.kexin.crm.domain.customer.NextStep;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.ejb.organisation.DemoCompanyFilling;
import cn.kexin.crm.ejb.organisation.DemoFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.apache.commons.csv.CSVRecord;

/** The people at the demonstration's customers and what was spoken with them, counted back from the first start. */
@ApplicationScoped
public class DemoTouches {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReachWriter reach;

    @Inject
    private DemoInsights insights;

    void fill(Map<String, Customer> customers, DemoCompanyFilling company) {
        Map<String, Contact> contacts = new LinkedHashMap<>();
        for (CSVRecord row : DemoFile.read("contacts.csv")) {
            contacts.put(row.get("customer") + row.get("name"), contact(row, customers.get(row.get("customer"))));
        }
        insights.fill(contacts.values());
        Map<String, Interaction> latest = new LinkedHashMap<>();
        for (CSVRecord row : DemoFile.read("touches.csv")) {
            Interaction touch = touch(row, customers.get(row.get("customer")), company)
                    .with(contacts.get(row.get("customer") + row.get("contact")));
            em.persist(touch);
            latest.merge(
                    touch.getCustomer().getNumber() + touch.getPerson().getUsername(),
                    touch,
                    BinaryOperator.maxBy(Comparator.comparing(Interaction::getOccurredAt)));
        }
        latest.values().stream()
                .filter(touch -> touch.getNextStep() != null)
                .forEach(touch -> em.persist(new NextStep(touch, touch.getPerson())));
    }

    private Contact contact(CSVRecord row, Customer customer) {
        Contact contact = new Contact(customer, row.get("name"));
        contact.describe(row.get("name"), row.get("title"), DecisionRole.valueOf(row.get("decisionRole")));
        contact.reachAt(row.get("phone"), DemoFile.given(row, "email"));
        if (!Boolean.parseBoolean(row.get("active"))) {
            contact.leave();
        }
        em.persist(contact);
        reach.begin(customer, contact, contact.getPhone(), contact.getEmail());
        return contact;
    }

    private static Interaction touch(CSVRecord row, Customer customer, DemoCompanyFilling company) {
        Instant occurredAt = company.now()
                .atZone(ZONE)
                .minusDays(Long.parseLong(row.get("daysAgo")))
                .with(LocalTime.of(
                        Integer.parseInt(row.get("hour")),
                        Math.floorMod(row.get("summary").hashCode(), 60)))
                .toInstant();
        String nextStep = DemoFile.given(row, "nextStep");
        return new Interaction(
                        customer,
                        company.person(row.get("person")),
                        Channel.valueOf(row.get("channel")),
                        TouchDirection.valueOf(row.get("direction")),
                        occurredAt,
                        occurredAt,
                        row.get("summary"))
                .ledTo(
                        row.get("result"),
                        nextStep,
                        nextStep == null
                                ? null
                                : occurredAt.plus(Duration.ofDays(Long.parseLong(row.get("nextAfterDays")))));
    }
}

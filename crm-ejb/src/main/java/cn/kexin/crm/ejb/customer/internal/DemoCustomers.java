package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.AddressKind;
import cn.kexin.crm.domain.customer.CreditCode;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.CustomerAddress;
import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.ejb.organisation.DemoCompanyFilling;
import cn.kexin.crm.ejb.organisation.DemoFile;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** The customers of the demonstration company, from {@code demo/customers.csv}; names and numbers are invented. */
@ApplicationScoped
public class DemoCustomers {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CustomerNumbers numbers;

    @Inject
    private DemoTouches touches;

    @Inject
    private DemoFields fields;

    @Inject
    private DemoTags tags;

    @Inject
    private ReachWriter reach;

    void fill(@Observes @Priority(100) DemoCompanyFilling company) {
        List<CSVRecord> rows = DemoFile.read("customers.csv");
        Map<String, Customer> customers = new LinkedHashMap<>();
        rows.forEach(row -> customers.put(row.get("name"), customer(row, company)));
        for (CSVRecord row : rows) {
            Customer customer = customers.get(row.get("name"));
            customer.belongTo(customers.get(row.get("parent")));
            customer.buyThrough(customers.get(row.get("dealer")));
        }
        for (CSVRecord row : rows) {
            Customer customer = customers.get(row.get("name"));
            em.persist(customer);
            reach.begin(customer, null, customer.getPhone(), customer.getEmail());
            locate(customer, row);
        }
        fields.fill(customers, company);
        tags.fill(customers);
        touches.fill(customers, company);
    }

    private Customer customer(CSVRecord row, DemoCompanyFilling company) {
        String person = DemoFile.given(row, "ownerPerson");
        Customer customer = new Customer(
                numbers.next(row.get("ownerUnit")),
                CustomerKind.valueOf(row.get("kind")),
                row.get("name"),
                company.unit(row.get("ownerUnit")),
                person == null ? null : company.person(person),
                company.now().minus(Duration.ofDays(Long.parseLong(row.get("sinceDays")))));
        customer.rename(row.get("name"), DemoFile.given(row, "shortName"));
        customer.reachAt(row.get("phone"), DemoFile.given(row, "email"));
        customer.place(row.get("region"), row.get("industry"), row.get("source"));
        customer.classify(ValueClass.valueOf(row.get("valueClass")), Boolean.parseBoolean(row.get("core")));
        customer.gradeCredit(DemoFile.given(row, "creditGrade"));
        customer.reachStage(RelationshipStage.valueOf(row.get("relationshipStage")));
        customer.registerAs(CreditCode.of(row.get("creditCode")));
        customer.workIn(DemoFile.given(row, "industryCode"));
        customer.indexForSearch(List.of());
        customer.indexForMatching(List.of(row.get("phone")), Arrays.asList(DemoFile.given(row, "email")), List.of());
        return customer;
    }

    private void locate(Customer customer, CSVRecord row) {
        String division = DemoFile.given(row, "divisionCode");
        if (division != null) {
            em.persist(new CustomerAddress(customer, AddressKind.OFFICE, true, 0)
                    .at(division, row.get("address"), DemoFile.given(row, "postcode")));
        }
    }
}

package cn.kexin.crm.ejb.aftercare.internal;

import cn.kexin.crm.domain.aftercare.Money;
import cn.kexin.crm.domain.aftercare.RetentionMoney;
import cn.kexin.crm.domain.aftercare.WarrantyItem;
import cn.kexin.crm.domain.aftercare.WarrantyPart;
import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.ejb.aftercare.WarrantyCommand;
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

/** What the demonstration company warrants, from {@code demo/warranty.csv}. */
@ApplicationScoped
public class DemoWarranty {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Sites sites;

    @Inject
    private CompanyDay day;

    void fill(@Observes @Priority(260) DemoCompanyFilling company) {
        em.flush();
        Map<String, Customer> customers = new HashMap<>();
        em.createQuery("select c from Customer c", Customer.class)
                .getResultList()
                .forEach(customer -> customers.put(customer.getName(), customer));
        for (CSVRecord row : DemoFile.read("warranty.csv")) {
            add(row, customers.get(row.get("customer")), company);
        }
    }

    private void add(CSVRecord row, Customer customer, DemoCompanyFilling company) {
        LocalDate acceptedOn = day.today().minusDays(Long.parseLong(row.get("acceptedDaysAgo")));
        Integer months = number(row, "agreedMonths");
        WarrantyCommand command = new WarrantyCommand(
                customer.getId(),
                null,
                WarrantyPart.valueOf(row.get("part")),
                acceptedOn,
                DemoFile.given(row, "region"),
                null,
                number(row, "designLifeYears"),
                months == null ? null : acceptedOn.plusMonths(months),
                DemoFile.given(row, "productName"),
                DemoFile.given(row, "serialNumber"));
        Sites.Site site = sites.of(command, customer.getRegion());
        WarrantyItem item = new WarrantyItem(customer, company.person("dept_head"), company.now());
        item.describe(null, command.productName(), command.serialNumber());
        item.place(site.divisionCode(), site.season());
        item.warrant(site.facts(command), day.today());
        em.persist(item);
        String retained = DemoFile.given(row, "retention");
        if (retained != null) {
            RetentionMoney retention = new RetentionMoney(customer, item, null);
            retention.agree(new Money(new BigDecimal(retained), "CNY"), null, null);
            em.persist(retention);
        }
    }

    private static Integer number(CSVRecord row, String column) {
        String given = DemoFile.given(row, column);
        return given == null ? null : Integer.valueOf(given);
    }
}

package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.domain.customer.field.CustomField;
import cn.kexin.crm.domain.customer.field.CustomField.Offer;
import cn.kexin.crm.domain.customer.field.CustomValue;
import cn.kexin.crm.domain.customer.field.FieldKind;
import cn.kexin.crm.domain.customer.field.FieldSubject;
import cn.kexin.crm.domain.customer.field.TypedValue;
import cn.kexin.crm.domain.shared.LocalName;
import cn.kexin.crm.ejb.organisation.CompanyZone;
import cn.kexin.crm.ejb.organisation.DemoCompanyFilling;
import cn.kexin.crm.ejb.organisation.DemoFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * What a supplier of water treatment wants to know of its customers besides, as custom fields of the demonstration company;
 * their values stand in {@code demo/fields.csv} and are invented.
 */
@ApplicationScoped
public class DemoFields {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CompanyZone zone;

    void fill(Map<String, Customer> customers, DemoCompanyFilling company) {
        CustomField source = choice(
                "rawWater",
                FieldKind.CHOICE,
                "原水水源",
                "Raw water",
                10,
                new Offer("MUNICIPAL", new LocalName("市政自来水", "Municipal supply"), false),
                new Offer("RIVER", new LocalName("江河水", "River"), false),
                new Offer("WELL", new LocalName("井水", "Well"), false),
                new Offer("RECLAIMED", new LocalName("中水回用", "Reclaimed"), false));
        CustomField systems = choice(
                "systems",
                FieldKind.MULTI_CHOICE,
                "在用工艺",
                "Processes in use",
                20,
                new Offer("SOFTENING", new LocalName("软化", "Softening"), false),
                new Offer("UF", new LocalName("超滤", "Ultrafiltration"), false),
                new Offer("RO", new LocalName("反渗透", "Reverse osmosis"), false),
                new Offer("EDI", new LocalName("电除盐", "Electrodeionisation"), false));
        CustomField volume = field("dailyVolume", FieldKind.NUMBER, "日处理水量（吨）", "Daily volume (t)", 30);
        CustomField inspected = field("inspectedOn", FieldKind.DATE, "上次巡检日期", "Last inspection", 40);
        LocalDate today = LocalDate.ofInstant(company.now(), zone.get());
        for (CSVRecord row : DemoFile.read("fields.csv")) {
            Customer customer = customers.get(row.get("customer"));
            hold(source, customer, row.get("rawWater"));
            hold(systems, customer, row.get("systems"));
            hold(volume, customer, row.get("dailyVolume"));
            hold(
                    inspected,
                    customer,
                    today.minusDays(Long.parseLong(row.get("inspectedDaysAgo"))).toString());
        }
    }

    private CustomField choice(String code, FieldKind kind, String zh, String en, int place, Offer... offers) {
        CustomField field = field(code, kind, zh, en, place);
        field.offer(List.of(offers));
        return field;
    }

    private CustomField field(String code, FieldKind kind, String zh, String en, int place) {
        CustomField field = new CustomField(FieldSubject.CUSTOMER, code, new LocalName(zh, en), kind);
        field.show(true, true, place);
        em.persist(field);
        return field;
    }

    private void hold(CustomField field, Customer customer, String written) {
        TypedValue.read(field, List.of(written), Set.of())
                .forEach(value -> em.persist(new CustomValue(field, customer, null).holding(value)));
    }
}

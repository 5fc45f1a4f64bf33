package cn.kexin.crm.ejb.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.domain.customer.AddressKind;
import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.CustomerStatus;
import cn.kexin.crm.domain.customer.EmailKind;
import cn.kexin.crm.domain.customer.PaymentTerms;
import cn.kexin.crm.domain.customer.PhoneKind;
import cn.kexin.crm.domain.customer.RelationshipStage;
import cn.kexin.crm.domain.customer.TagColour;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.customer.field.FieldGroup;
import cn.kexin.crm.domain.customer.field.FieldKind;
import cn.kexin.crm.domain.customer.field.FieldSubject;
import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.exchange.ImportMode;
import cn.kexin.crm.ejb.customer.AddressLine;
import cn.kexin.crm.ejb.customer.ContactCommand;
import cn.kexin.crm.ejb.customer.ContactFacade;
import cn.kexin.crm.ejb.customer.ContactRow;
import cn.kexin.crm.ejb.customer.CustomFieldFacade;
import cn.kexin.crm.ejb.customer.CustomerCommand;
import cn.kexin.crm.ejb.customer.CustomerDetails;
import cn.kexin.crm.ejb.customer.CustomerExportFacade;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.CustomerFilter;
import cn.kexin.crm.ejb.customer.CustomerIntake;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.EmailLine;
import cn.kexin.crm.ejb.customer.FieldCommand;
import cn.kexin.crm.ejb.customer.FieldValue;
import cn.kexin.crm.ejb.customer.FormerNameLine;
import cn.kexin.crm.ejb.customer.PhoneLine;
import cn.kexin.crm.ejb.customer.TagFacade;
import cn.kexin.crm.ejb.customer.TradeTerms;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.ejb.shared.table.TableWriter;
import cn.kexin.crm.ejb.testing.FacadeTest;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What went out as a file comes back as it was, and nothing changes when it comes once more. */
class RoundTripIT extends FacadeTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String WHO = "customer_dept";
    private static final PageRequest BY_NUMBER = new PageRequest(0, 50, "number");

    @EJB
    private ImportFacade imports;

    @EJB
    private CustomerFacade customers;

    @EJB
    private ContactFacade contacts;

    @EJB
    private CustomFieldFacade fields;

    @EJB
    private TagFacade tags;

    @EJB
    private CustomerExportFacade tables;

    @EJB
    private CardExportFacade cards;

    @Inject
    private CustomerIntake intake;

    @Resource
    private UserTransaction transaction;

    @Test
    void customersWithEveryFieldComeBackFromATable() throws Exception {
        for (TableWriter.Format format : TableWriter.Format.values()) {
            comesBackFrom(format);
        }
    }

    private void comesBackFrom(TableWriter.Format format) throws Exception {
        String begin = "RT" + format.ordinal() + "-";
        makeCustomers(begin, format.ordinal());
        byte[] file = table(begin, format);
        List<Map<String, Object>> before = facts(begin);
        List<CustomerRow> originals = rows(begin);
        remove(originals);
        assertThat(rows(begin)).isEmpty();

        ImportRow first = run(ImportKind.CUSTOMERS, ImportMode.CREATE, "t." + format.extension(), file);
        List<CustomerRow> made = rows(begin);
        ImportRow again = run(ImportKind.CUSTOMERS, ImportMode.CREATE_OR_UPDATE, "t." + format.extension(), file);

        assertThat(problems(first)).isEmpty();
        assertThat(first.created()).isEqualTo(3);
        assertThat(facts(begin)).isEqualTo(before);
        assertThat(again)
                .extracting(ImportRow::skipped, ImportRow::updated, ImportRow::failed)
                .containsExactly(3, 0, 0);
        assertThat(rows(begin))
                .extracting(CustomerRow::version)
                .isEqualTo(made.stream().map(CustomerRow::version).toList());
        assertThat(before.get(2).get("customFields").toString()).contains("A; B", "sales", begin + "1");
    }

    @Test
    void contactPeopleWithSeveralLinesComeBackFromCards() throws Exception {
        makeCustomers("RC-", 9);
        CustomerRow customer = rows("RC-").get(2);
        as.user(WHO, () -> contacts.add(customer.id(), person("方芳", "13974000001", "13974000002")));
        as.user(WHO, () -> contacts.add(customer.id(), person("王立新", "023-62220001", "13974000003")));
        byte[] file = cards("RC-");
        List<String> before = people(customer);
        List<Long> ids = as.user(WHO, () -> contacts.list(customer.id())).stream()
                .map(ContactRow::id)
                .toList();

        ImportRow same = run(ImportKind.VCARD, ImportMode.CREATE_OR_UPDATE, "t.vcf", file);
        transaction.begin();
        intake.removeContacts(ids);
        transaction.commit();
        ImportRow first = run(ImportKind.VCARD, ImportMode.CREATE, "t.vcf", file);
        ImportRow again = run(ImportKind.VCARD, ImportMode.CREATE_OR_UPDATE, "t.vcf", file);

        assertThat(problems(first)).isEmpty();
        assertThat(same)
                .extracting(ImportRow::skipped, ImportRow::updated, ImportRow::failed)
                .containsExactly(2, 0, 0);
        assertThat(people(customer)).isEqualTo(before).hasSize(2);
        assertThat(new String(cards("RC-"), StandardCharsets.UTF_8))
                .isEqualTo(new String(file, StandardCharsets.UTF_8));
        assertThat(again)
                .extracting(ImportRow::skipped, ImportRow::updated, ImportRow::failed)
                .containsExactly(2, 0, 0);
    }

    @Test
    void refusedRowsMendedInTheirFileComeInWithoutAMapping() {
        ImportRow first = run(
                ImportKind.CUSTOMERS,
                ImportMode.CREATE,
                "t.csv",
                "number,name,phone\nRE-1,回来一号船厂,023-1000\nRE-2,回来二号船厂,abc\n".getBytes(StandardCharsets.UTF_8));
        List<String> cells = problems(first).get(0).cells();
        String mended = "line,field,message," + String.join(",", first.headers()) + "\n3,phone,错误,"
                + String.join(",", cells).replace("abc", "023-62220009") + "\n";

        ImportRow second =
                run(ImportKind.CUSTOMERS, ImportMode.CREATE, "t.csv", mended.getBytes(StandardCharsets.UTF_8));

        assertThat(first).extracting(ImportRow::created, ImportRow::failed).containsExactly(1, 1);
        assertThat(second).extracting(ImportRow::created, ImportRow::failed).containsExactly(1, 0);
        assertThat(rows("RE-")).extracting(CustomerRow::phone).containsExactly("023-1000", "023-62220009");
    }

    private static ContactCommand person(String name, String phone, String other) {
        return new ContactCommand(
                name,
                "经理",
                null,
                phone,
                null,
                true,
                List.of(
                        new PhoneLine(PhoneKind.MOBILE, phone, true, null),
                        new PhoneLine(PhoneKind.FAX, other, false, null)),
                List.of(new EmailLine(EmailKind.WORK, "p" + other + "@example.cn", true, null)));
    }

    private List<String> people(CustomerRow customer) {
        return as.user(WHO, () -> contacts.list(customer.id())).stream()
                .map(row -> row.name() + row.title() + row.phones() + row.emails())
                .toList();
    }

    /** A group, a dealer, and one of the group behind the dealer that has everything. */
    private void makeCustomers(String begin, int series) {
        as.user("admin", this::defineFields);
        as.user(WHO, this::defineTags);
        String name = List.of("长风", "白鹤", "青云", "赤水", "紫荆", "金沙", "银杏", "铜雀", "铁马", "锡林")
                .get(series);
        byte[] bare = ("number,name\n" + begin + "1," + name + "控股集团公司\n" + begin + "2," + name + "贸易行\n" + begin + "3,"
                        + name + "水处理设备厂\n")
                .getBytes(StandardCharsets.UTF_8);
        ImportRow made = run(ImportKind.CUSTOMERS, ImportMode.CREATE, "t.csv", bare);
        assertThat(problems(made)).isEmpty();
        assertThat(made.created()).as(made.toString()).isEqualTo(3);
        List<CustomerRow> rows = rows(begin);
        CustomerRow child = rows.get(2);
        as.user(WHO, () -> customers.edit(child.id(), child.version(), everything(rows, series)));
    }

    private void defineTags() {
        for (String tag : List.of("环回重点", "环回老客户")) {
            if (tags.list().stream().noneMatch(row -> row.name().equals(tag))) {
                tags.create(new TagFacade.Command(tag, TagColour.GREEN));
            }
        }
    }

    private void defineFields() {
        if (fields.list(FieldSubject.CUSTOMER).stream()
                .anyMatch(field -> field.code().startsWith("rt"))) {
            return;
        }
        List<FieldCommand.Option> grades = List.of(
                new FieldCommand.Option("A", "一级", "First", false),
                new FieldCommand.Option("B", "二级", "Second", false));
        for (FieldKind kind : FieldKind.values()) {
            fields.create(
                    FieldSubject.CUSTOMER,
                    "rt" + kind.name().toLowerCase(java.util.Locale.ROOT).replace("_", ""),
                    new FieldCommand(
                            "字段" + kind,
                            "Field " + kind,
                            kind,
                            FieldGroup.GENERAL,
                            false,
                            true,
                            true,
                            10,
                            false,
                            kind.isChoice() ? grades : List.of()));
        }
    }

    private static CustomerCommand everything(List<CustomerRow> rows, int series) {
        CustomerRow child = rows.get(2);
        CustomerDetails details = new CustomerDetails(
                        null,
                        "35",
                        List.of(
                                new PhoneLine(PhoneKind.OFFICE, "023-6333000" + series, true, "总机"),
                                new PhoneLine(PhoneKind.MOBILE, "1390000555" + series, false, null)),
                        List.of(
                                new EmailLine(EmailKind.WORK, "office" + series + "@example.cn", true, null),
                                new EmailLine(EmailKind.HOME, "home" + series + "@example.cn", false, "周末")),
                        List.of(
                                new AddressLine(AddressKind.REGISTERED, "500112", "洪湖西路 8 号, 3 栋", "401120", true),
                                new AddressLine(AddressKind.SITE, "510104", "天府大道 1 号", null, false)),
                        List.of("环回重点", "环回老客户"))
                .with(Map.of(
                        "rttext", List.of("=文本, 带逗号"),
                        "rtnumber", List.of("12.5"),
                        "rtdate", List.of("2026-03-01"),
                        "rtchoice", List.of("A"),
                        "rtmultichoice", List.of("A", "B"),
                        "rtperson", List.of("sales"),
                        "rtcustomer", List.of(String.valueOf(rows.get(0).id()))))
                .formerly(List.of(
                        new FormerNameLine("环回农具社" + series, LocalDate.of(1998, 5, 31)),
                        new FormerNameLine("环回铁木组" + series, null)))
                .with(new TradeTerms(
                        PaymentTerms.NET_DAYS,
                        30,
                        "CNY",
                        "B",
                        new BigDecimal("95.50"),
                        "环回水处理设备厂",
                        null,
                        "洪湖西路 8 号",
                        "工商银行渝北支行",
                        "6222021234567890"));
        return new CustomerCommand(
                CustomerKind.ORGANISATION,
                child.name(),
                "环回" + series,
                "023-6333000" + series,
                "office" + series + "@example.cn",
                "重庆",
                "环保设备",
                null,
                rows.get(0).id(),
                rows.get(1).id(),
                ValueClass.GOLD,
                true,
                "AA",
                RelationshipStage.UNDERSTANDING,
                CustomerStatus.ACTIVE,
                "SALES",
                "sales",
                details);
    }

    private List<CustomerRow> rows(String begin) {
        List<CustomerRow> found = as.user(WHO, () -> customers
                .list(CustomerFilter.where("number.starts:" + begin), BY_NUMBER)
                .rows());
        return found.stream()
                .map(row -> as.user(WHO, () -> customers.find(row.id())))
                .toList();
    }

    /** Everything that is known, in words that name no id and no moment. */
    private List<Map<String, Object>> facts(String begin) {
        return rows(begin).stream()
                .map(row -> {
                    Map<String, Object> facts = new LinkedHashMap<>();
                    CustomerExportFacade.COLUMNS.forEach((column, content) -> {
                        if (!ImportFields.isOnlyTold(ImportKind.CUSTOMERS, column)) {
                            facts.put(column, content.apply(row));
                        }
                    });
                    Map<String, String> custom = new LinkedHashMap<>();
                    row.customFields().forEach((code, held) -> custom.put(code, FieldValue.words(held)));
                    facts.put("customFields", custom);
                    facts.replaceAll((column, held) -> held instanceof Ref ref ? ref.code() : held);
                    return facts;
                })
                .toList();
    }

    private byte[] table(String begin, TableWriter.Format format) {
        return as.user(WHO, () -> {
            List<String> columns = Stream.of(
                            CustomerExportFacade.COLUMNS.keySet().stream(),
                            CustomerExportFacade.CONTACTABLE.stream(),
                            fields.list(FieldSubject.CUSTOMER).stream().map(field -> "customFields." + field.code()))
                    .flatMap(each -> each)
                    .toList();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (TableWriter table = TableWriter.of(format, out)) {
                tables.export(CustomerFilter.where("number.starts:" + begin), "number", columns, new InCodes(), table);
            }
            return out.toByteArray();
        });
    }

    private byte[] cards(String begin) {
        return as.user(WHO, () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            cards.export(CustomerFilter.where("number.starts:" + begin), "number", out);
            return out.toByteArray();
        });
    }

    private void remove(List<CustomerRow> rows) throws Exception {
        transaction.begin();
        intake.removeCustomers(rows.stream().map(CustomerRow::id).toList());
        transaction.commit();
    }

    private ImportRow run(ImportKind kind, ImportMode mode, String name, byte[] file) {
        ImportRequest request = new ImportRequest(kind, mode, null, false);
        long id = as.user(
                WHO,
                () -> imports.start(request, new ImportFile(name, file.length, () -> new ByteArrayInputStream(file))));
        Instant deadline = Instant.now().plus(PATIENCE);
        ImportRow row = row(id);
        while (!row.state().isOver() && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            row = row(id);
        }
        return row;
    }

    private ImportRow row(long id) {
        return as.user(WHO, () -> imports.find(id));
    }

    private List<ProblemRow> problems(ImportRow run) {
        return new ArrayList<>(as.user(WHO, () -> imports.problems(run.id(), new PageRequest(0, 50, null)))
                .rows());
    }

    /** As the interface for other systems writes files. */
    private static final class InCodes implements CustomerExportFacade.Style {

        @Override
        public String heading(String column) {
            return column;
        }

        @Override
        public Object cell(Object content) {
            if (content instanceof Enum<?> constant) {
                return constant.name();
            }
            if (content instanceof Ref ref) {
                return ref.code();
            }
            if (content instanceof CustomerExportFacade.CustomContent custom) {
                return FieldValue.words(custom.values());
            }
            return content instanceof Instant instant ? instant.toString() : content;
        }
    }
}

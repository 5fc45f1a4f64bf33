package cn.kexin.crm.web.bench;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.NameKey;
import cn.kexin.crm.domain.customer.NameOrder;
import cn.kexin.crm.domain.customer.PhoneKey;
import cn.kexin.crm.domain.customer.matching.MatchSubject;
import cn.kexin.crm.domain.customer.search.SearchIndex;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up customers with their people and touches, written table by table. */
final class CustomerBatch {

    private static final int MOST_TOUCHES = 13;

    /** Touches of ten customers in a row: five each. */
    private static final int[] TOUCHES = {0, 1, 2, 3, 4, 5, 6, 7, 9, MOST_TOUCHES};

    /** Ids that one customer and everything of it take: itself, two people, three numbers, three addresses, touches. */
    private static final int IDS = 10 + MOST_TOUCHES;

    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");
    private static final int TWO_YEARS = 2 * 365 * 86_400;

    private static final String[] SUMMARIES = {
        "电话了解近期采购计划", "上门拜访设备科，介绍新型号", "发送报价单，等待回复", "微信沟通到货时间", "参加展会时交换名片", "回访使用情况，客户满意", "确认合同条款", "催收货款，承诺月底支付"
    };
    private static final String[] CHANNELS = {"PHONE", "VISIT", "EMAIL", "WECHAT", "WEB", "FAIR"};
    private static final String[] STAGES = {"INTERACTION", "INTERACTION", "CONTINUITY", "UNDERSTANDING", "RELATIONSHIP"
    };
    private static final String[] AREAS = {"010", "021", "023", "028", "0755", "0571", "029", "0731"};
    private static final String[] TITLES = {"总经理", "采购部经理", "设备科长", "财务主管", "项目经理", null};

    private final CompanyNames names;
    private final List<Staff.Unit> units;
    private final int customers;
    private final long firstId;
    private final long firstNumber;

    private final CopyRows customer = new CopyRows(
            "customer",
            "id, version, number, kind, name, name_key, phone, phone_key, email, region, industry, source, value_class, core, "
                    + "relationship_stage, status, owner_unit_id, owner_person_id, name_order, search_text, search_grams, created_at, "
                    + "updated_at");
    private final CopyRows key = new CopyRows("customer_match_key", "customer_id, match_key");
    private final CopyRows former = new CopyRows("customer_former_name", "id, customer_id, name, ended_on, place");
    private final CopyRows contact = new CopyRows(
            "contact", "id, version, customer_id, name, title, phone, email, active, search_text, search_grams");
    private final CopyRows phone = new CopyRows(
            "phone_number", "id, customer_id, contact_id, kind, number, main, place, phone_key, local_key");
    private final CopyRows email = new CopyRows(
            "email_address", "id, customer_id, contact_id, kind, address, main, place, email_key, email_domain");
    private final CopyRows touch = new CopyRows(
            "interaction",
            "id, customer_id, channel, direction, occurred_at, recorded_at, person_id, unit_id, summary");

    CustomerBatch(CompanyNames names, List<Staff.Unit> units, int customers, long firstId, long firstNumber) {
        this.names = names;
        this.units = units;
        this.customers = customers;
        this.firstId = firstId;
        this.firstNumber = firstNumber;
    }

    /** @return how many ids so many customers take */
    static long ids(int customers) {
        return (long) customers * IDS;
    }

    void send(Connection connection, int from, int to) throws SQLException, IOException {
        for (int i = from; i < to; i++) {
            make(i, new Random(i));
        }
        for (CopyRows each : List.of(customer, key, former, contact, phone, email, touch)) {
            each.send(connection);
        }
    }

    private void make(int i, Random random) {
        long id = firstId + (long) i * IDS;
        boolean person = random.nextInt(20) == 0 && i >= customers / 4;
        CustomerKind kind = person ? CustomerKind.PERSON : CustomerKind.ORGANISATION;
        String name = person ? PeopleNames.any(random) : names.of(i, random);
        String number = "KH-%06d".formatted(firstNumber + i);
        String reached = person ? mobile(random) : landline(random);
        String address = random.nextInt(3) == 0 ? "u" + i + "@example.com" : null;
        Staff.Unit unit = units.get(random.nextInt(units.size()));
        Long owner = random.nextInt(10) == 0
                ? null
                : unit.people().get(random.nextInt(unit.people().size()));
        Instant changed = NOW.minusSeconds(random.nextInt(TWO_YEARS));
        List<String> formerNames = formerNames(person, random);
        SearchIndex index = SearchIndex.ofCustomer(number, kind, name, null, null, formerNames);
        customer.add(
                id,
                1,
                number,
                kind,
                name,
                NameKey.ofName(name),
                reached,
                NameKey.ofPhone(reached),
                address,
                CompanyNames.place(random),
                CompanyNames.trade(random),
                "展会",
                random.nextInt(10) == 0 ? "GOLD" : random.nextInt(4) == 0 ? "POTENTIAL" : "GENERAL",
                owner != null && random.nextInt(50) == 0,
                any(STAGES, random),
                random.nextInt(30) == 0 ? "INACTIVE" : "ACTIVE",
                unit.id(),
                owner,
                NameOrder.of(name, kind),
                index.text(),
                index.grams(),
                changed.minusSeconds(TWO_YEARS),
                changed);
        for (String each : formerNames) {
            former.add(id + 9, id, each, "2024-03-31", 0);
        }
        List<String> addresses = address == null ? List.of() : List.of(address);
        new MatchSubject(kind, name, List.of(reached), addresses, null)
                .formerly(formerNames)
                .keys()
                .forEach(each -> key.add(id, each));
        reach(id + 3, id, null, reached, address);
        people(id, i, random);
        touches(id, i, unit, owner, changed, random);
    }

    /** One organisation in fifty had another name. */
    private List<String> formerNames(boolean person, Random random) {
        List<String> formerNames = new ArrayList<>();
        if (!person && random.nextInt(50) == 0) {
            formerNames.add(names.of(Integer.MAX_VALUE, random));
        }
        return formerNames;
    }

    private void people(long id, int i, Random random) {
        for (int n = 1; n <= 2; n++) {
            String name = PeopleNames.any(random);
            String number = mobile(random);
            String address = random.nextBoolean() ? "p" + i + "n" + n + "@example.com" : null;
            SearchIndex index = SearchIndex.ofContact(name);
            contact.add(id + n, 1, id, name, any(TITLES, random), number, address, true, index.text(), index.grams());
            reach(id + 3 + n, id, id + n, number, address);
        }
    }

    private void reach(long line, long customerId, Long contactId, String number, String address) {
        PhoneKey found = PhoneKey.of(number);
        phone.add(
                line,
                customerId,
                contactId,
                found.isMobile() ? "MOBILE" : "OFFICE",
                number,
                true,
                0,
                found.national(),
                found.local());
        if (address != null) {
            email.add(line + 3, customerId, contactId, "WORK", address, true, 0, address, "example.com");
        }
    }

    private void touches(long id, int i, Staff.Unit unit, Long owner, Instant changed, Random random) {
        for (int n = 0; n < TOUCHES[i % TOUCHES.length]; n++) {
            Instant at = changed.minusSeconds(random.nextInt(TWO_YEARS));
            touch.add(
                    id + 10 + n,
                    id,
                    any(CHANNELS, random),
                    random.nextBoolean() ? "OUT" : "IN",
                    at,
                    at,
                    owner,
                    unit.id(),
                    any(SUMMARIES, random));
        }
    }

    private static String mobile(Random random) {
        return "1" + (3 + random.nextInt(7)) + "%09d".formatted(random.nextInt(1_000_000_000));
    }

    private static String landline(Random random) {
        return any(AREAS, random) + "-" + (60_000_000 + random.nextInt(29_000_000));
    }

    private static String any(String[] choices, Random random) {
        return choices[random.nextInt(choices.length)];
    }
}

package cn.kexin.crm.ejb.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import cn.kexin.crm.domain.audit.ChangeKind;
import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.PhoneKind;
import cn.kexin.crm.domain.customer.list.BulkOutcome;
import cn.kexin.crm.domain.shared.Audited;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.NotAudited;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.ejb.audit.ChangeFilter;
import cn.kexin.crm.ejb.audit.ChangeRow;
import cn.kexin.crm.ejb.audit.ReadRow;
import cn.kexin.crm.ejb.customer.internal.HistoryFields;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.StatementCount;
import cn.kexin.crm.ejb.testing.FacadeTest;
import cn.kexin.crm.ejb.testing.TestClock;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.persistence.Column;
import jakarta.persistence.EntityManager;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Who changed what of a customer, and who was shown what is protected. */
class CustomerHistoryIT extends FacadeTest {

    private static final PageRequest FIRST = new PageRequest(0, 100, null);

    @EJB
    private CustomerFacade customers;

    @EJB
    private BulkFacade bulk;

    @EJB
    private ContactFacade contacts;

    @EJB
    private CustomerHistoryFacade history;

    @PersistenceContext
    private EntityManager em;

    @Resource(lookup = "java:app/jdbc/crm")
    private DataSource database;

    private static CustomerCommand command(CustomerKind kind, String name, String credit, String person) {
        return CustomerDraft.of(kind, name)
                .phone("13800138000")
                .region("重庆")
                .credit(credit)
                .owner("CHONGQING", person)
                .command();
    }

    private long create(String name) {
        return as.user("sales", () -> customers.create(command(CustomerKind.ORGANISATION, name, null, "sales"), true));
    }

    private void edit(String username, long id, CustomerCommand command) {
        as.user(username, () -> customers.edit(id, customers.find(id).version(), command));
    }

    private List<ChangeRow> changes(String username, long id) {
        return as.user(
                username, () -> history.list(id, ChangeFilter.all(), FIRST).rows());
    }

    @Test
    void anEditTellsEachFieldFromWhatToWhatByWhomAndWhen() {
        long id = create("履历测试甲");
        TestClock.set(Instant.parse("2027-03-02T01:30:00Z"));

        edit("sales_director", id, command(CustomerKind.ORGANISATION, "履历测试乙", "AA", null));

        List<ChangeRow> rows = changes("sales", id);
        assertThat(rows)
                .filteredOn(row -> row.kind() == ChangeKind.CHANGED)
                .extracting(ChangeRow::field, ChangeRow::valueType, ChangeRow::before, ChangeRow::after)
                .containsExactlyInAnyOrder(
                        tuple("customer.name", "String", "履历测试甲", "履历测试乙"),
                        tuple("customer.formerNames", "List", null, "履历测试甲"),
                        tuple("customer.creditGrade", "String", null, "AA"),
                        tuple("customer.ownerPerson", "Person", nameOf("sales"), null));
        assertThat(rows).first().satisfies(row -> {
            assertThat(row.person().code()).isEqualTo("sales_director");
            assertThat(row.occurredAt()).isEqualTo("2027-03-02T01:30:00Z");
            assertThat(row.origin()).isNull();
        });
        assertThat(rows).last().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(ChangeKind.CREATED);
            assertThat(row.person().code()).isEqualTo("sales");
        });
    }

    private String nameOf(String username) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select name from person where username = '" + username + "'")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void furtherPhonesAddressesAndTheRegistrationStandInTheHistoryToo() {
        long id = create("资料履历");
        as.user("sales", () -> {
            CustomerCommand plain = command(CustomerKind.ORGANISATION, "资料履历", null, "sales");
            List<PhoneLine> phones = List.of(
                    new PhoneLine(null, "13800138000", true, null), new PhoneLine(null, "023-60001001", false, null));
            List<AddressLine> addresses = List.of(new AddressLine(null, "500103", "民权路1号", null, true));
            CustomerDetails details = new CustomerDetails("914403001922038216", null, phones, null, addresses);
            customers.edit(id, customers.find(id).version(), plain.with(details));
        });

        assertThat(changes("sales", id))
                .filteredOn(row -> row.kind() == ChangeKind.CHANGED)
                .extracting(ChangeRow::field, ChangeRow::before)
                .contains(
                        tuple("customer.phones", "MOBILE · PRIMARY · 13800138000"),
                        tuple("customer.addresses", null),
                        tuple("customer.creditCode.code", null));
    }

    @Test
    void anotherKindLabelOrPrimaryNumberStandsInTheHistory() {
        long id = create("号码履历");
        PhoneLine mobile = new PhoneLine(null, "13800138000", true, null);
        PhoneLine desk = new PhoneLine(PhoneKind.OFFICE, "023-60001001", false, "总机");
        reached(id, mobile, desk);
        reached(
                id,
                new PhoneLine(null, "13800138000", false, "夜间"),
                new PhoneLine(PhoneKind.FAX, "023-60001001", true, null));
        reached(id, new PhoneLine(PhoneKind.FAX, "023-60001001", true, null));
        reached(id, new PhoneLine(PhoneKind.OFFICE, "023-60001001", true, null));

        assertThat(changes("sales", id))
                .filteredOn(row -> "customer.phones".equals(row.field()))
                .extracting(ChangeRow::after)
                .containsExactly(
                        "OFFICE · PRIMARY · 023-60001001",
                        "FAX · PRIMARY · 023-60001001",
                        "MOBILE · 13800138000 · 夜间\nFAX · PRIMARY · 023-60001001",
                        "MOBILE · PRIMARY · 13800138000\nOFFICE · 023-60001001 · 总机");
    }

    private void reached(long id, PhoneLine... phones) {
        CustomerCommand plain = command(CustomerKind.ORGANISATION, "号码履历", null, "sales");
        CustomerDetails details = new CustomerDetails(null, null, List.of(phones), null, null);
        as.user("sales", () -> customers.edit(id, customers.find(id).version(), plain.with(details)));
    }

    @Test
    void savingWithoutAChangeLeavesNoEntry() {
        long id = create("未改动客户");

        edit("sales", id, command(CustomerKind.ORGANISATION, "未改动客户", null, "sales"));

        assertThat(changes("sales", id)).extracting(ChangeRow::kind).containsExactly(ChangeKind.CREATED);
    }

    @Test
    void whatIsRefusedLeavesNoEntry() {
        long id = create("回滚客户");

        BulkView refused = as.user("sales", () -> BulkCalls.assign(bulk, customers, List.of(id), "CHENGDU", null));

        assertThat(refused.count(BulkOutcome.SKIPPED)).isEqualTo(1);

        assertThat(changes("sales", id)).extracting(ChangeRow::kind).containsExactly(ChangeKind.CREATED);
    }

    @Test
    void bulkAssignmentIsInTheHistoryOfEachCustomer() {
        long one = create("批量分配一");
        long other = create("批量分配二");

        as.user("sales_director", () -> BulkCalls.assign(bulk, customers, List.of(one, other), "CHENGDU", "caoyang"));

        for (long id : List.of(one, other)) {
            assertThat(changes("sales_director", id))
                    .filteredOn(row -> "customer.ownerPerson".equals(row.field()))
                    .extracting(ChangeRow::before, ChangeRow::after)
                    .containsExactly(tuple(nameOf("sales"), nameOf("caoyang")));
        }
    }

    @Test
    void contactPeopleStandInTheHistoryOfTheirCustomer() {
        long id = create("联系人履历");
        ContactCommand before = new ContactCommand("周一", "经理", null, "13900001111", null, true);
        long contact = as.user("sales", () -> contacts.add(id, before));

        as.user("sales", () -> {
            long version = contacts.find(id, contact).version();
            contacts.edit(id, contact, version, new ContactCommand("周一", "总监", null, "13900002222", null, false));
        });

        List<ChangeRow> rows = changes("sales", id);
        assertThat(rows)
                .filteredOn(row -> row.partType().equals("contact"))
                .allMatch(row -> row.part().equals("周一") && row.partId() == contact)
                .extracting(ChangeRow::field)
                .containsExactlyInAnyOrder(null, "contact.title", "contact.phone", "contact.active");
    }

    @Test
    void aChangeOfAProtectedFieldIsAsProtectedAsTheField() {
        long id = create("受保护履历");
        edit("sales", id, command(CustomerKind.ORGANISATION, "受保护履历", "BBB", "sales"));
        ContactCommand contact = new ContactCommand("钱二", null, null, "13900003333", null, true);
        long contactId = as.user("sales", () -> contacts.add(id, contact));
        as.user("sales", () -> {
            long version = contacts.find(id, contactId).version();
            contacts.edit(id, contactId, version, new ContactCommand("钱二", null, null, "13900004444", null, true));
        });

        assertThat(changes("sales", id)).extracting(ChangeRow::field).contains("customer.creditGrade", "contact.phone");
        assertThat(changes("service", id))
                .extracting(ChangeRow::field)
                .contains("contact.phone")
                .doesNotContain("customer.creditGrade");
        assertThat(changes("marketing", id))
                .extracting(ChangeRow::field)
                .doesNotContain("contact.phone", "customer.creditGrade");
        CustomerRights marketing =
                as.user("marketing", () -> customers.find(id)).rights();
        assertThat(as.user("marketing", () -> history.fields(marketing, CustomerKind.ORGANISATION)))
                .contains("contact.title")
                .doesNotContain("contact.phone", "customer.creditGrade");
        assertThat(as.user("marketing", () -> history.list(id, new ChangeFilter("contact.phone", null), FIRST))
                        .total())
                .isZero();
    }

    @Test
    void onlyWhoSeesTheCustomerSeesItsHistory() {
        long id = create("他处不可见");

        assertThatThrownBy(() -> changes("caoyang", id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as.user("executive", () -> history.readers(-1, FIRST)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> changes("admin", id)).isInstanceOf(EJBAccessException.class);
    }

    @Test
    void theHistoryIsFilteredByFieldAndPersonAtAConstantPrice() {
        long id = create("筛选履历");
        edit("sales", id, command(CustomerKind.ORGANISATION, "筛选履历二", "A", "sales"));
        edit("sales_director", id, command(CustomerKind.ORGANISATION, "筛选履历三", "A", null));

        ChangeFilter names = new ChangeFilter("customer.name", null);
        ChangeFilter director = new ChangeFilter(null, "sales_director");
        assertThat(as.user("sales", () -> history.list(id, names, FIRST)).total())
                .isEqualTo(2);
        assertThat(as.user("sales", () -> history.list(id, director, FIRST)).rows())
                .extracting(ChangeRow::field)
                .containsExactlyInAnyOrder("customer.name", "customer.formerNames", "customer.ownerPerson");
        int statements = as.user("sales", () -> {
            customers.regions();
            StatementCount.reset();
            history.list(id, ChangeFilter.all(), FIRST);
            return StatementCount.get();
        });
        assertThat(statements).isLessThanOrEqualTo(3);
    }

    @Test
    void whoeverIsShownProtectedFieldsIsWrittenDownOnceAnHour() {
        long id = as.user("sales", () -> customers.create(command(CustomerKind.PERSON, "个人隐私客户", "A", "sales"), true));
        TestClock.set(Instant.parse("2027-03-03T02:10:00Z"));
        as.user("service", () -> customers.find(id));
        as.user("service", () -> customers.find(id));
        as.user("marketing", () -> customers.find(id));
        TestClock.advance(Duration.ofMinutes(60));
        as.user("service", () -> customers.find(id));

        List<ReadRow> rows =
                as.user("customer_dept", () -> history.readers(id, FIRST)).rows();

        assertThat(rows)
                .filteredOn(row -> row.person().code().equals("service"))
                .extracting(ReadRow::fieldGroup, row -> row.hour().toString())
                .containsExactly(
                        tuple("CONTACT_DATA", "2027-03-03T03:00:00Z"), tuple("CONTACT_DATA", "2027-03-03T02:00:00Z"));
        assertThat(rows).noneMatch(row -> row.person().code().equals("marketing"));
        assertThatThrownBy(() -> as.user("sales", () -> history.readers(id, FIRST)))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    void contactPeopleShownUnmaskedAreWrittenDown() {
        long id = create("看联系人");
        as.user("sales", () -> contacts.add(id, new ContactCommand("孙三", null, null, "13700001111", null, true)));

        as.user("service", () -> contacts.list(id));
        as.user("marketing", () -> contacts.list(id));

        assertThat(as.user("customer_dept", () -> history.readers(id, FIRST)).rows())
                .extracting(row -> row.person().code())
                .contains("service")
                .doesNotContain("marketing");
    }

    @Test
    void postgresqlRefusesToChangeTheHistory() throws SQLException {
        long id = create("防篡改");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                return;
            }
            String one = " where subject_id = " + id;
            assertThatThrownBy(() -> statement.execute("update change_entry set new_text = 'x'" + one))
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> statement.execute("delete from change_entry" + one))
                    .hasMessageContaining("append-only");
            assertThatThrownBy(() -> statement.execute(
                            "update change_entry set old_text = null, new_text = null, part_label = null" + one))
                    .as("values are forgotten by an erasure under way only")
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void everyAuditedFieldOfACustomerHasItsReaders() {
        assertThat(em.getMetamodel().getEntities().stream()
                        .map(entity -> entity.getJavaType())
                        .filter(Audited.class::isAssignableFrom)
                        .filter(type -> type.getPackageName().equals("cn.kexin.crm.domain.customer"))
                        .flatMap(CustomerHistoryIT::auditedFields))
                .isNotEmpty()
                .allMatch(HistoryFields::isKnown, "stands in one of the groups of HistoryFields");
    }

    private static Stream<String> auditedFields(Class<?> type) {
        String prefix = Character.toLowerCase(type.getSimpleName().charAt(0))
                + type.getSimpleName().substring(1) + ".";
        return Stream.of(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers())
                        && !field.getName().startsWith("_"))
                .filter(field -> !field.isAnnotationPresent(NotAudited.class) && !isFixed(field))
                .filter(field -> field.getDeclaringClass() != BaseEntity.class)
                .map(field -> prefix + field.getName());
    }

    /** Never updated, and therefore never changed. */
    private static boolean isFixed(Field field) {
        Column column = field.getAnnotation(Column.class);
        JoinColumn link = field.getAnnotation(JoinColumn.class);
        return column != null && !column.updatable() || link != null && !link.updatable();
    }
}

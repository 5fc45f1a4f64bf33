package cn.kexin.crm.ejb.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.domain.customer.consent.ConsentSource;
import cn.kexin.crm.domain.customer.consent.ConsentState;
import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.domain.customer.consent.ContactPurpose;
import cn.kexin.crm.domain.customer.list.FilterExpression;
import cn.kexin.crm.domain.privacy.DataRequestKind;
import cn.kexin.crm.domain.privacy.DataRequestState;
import cn.kexin.crm.domain.privacy.DataRequestStep;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.JobState;
import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.shared.StaleVersionException;
import cn.kexin.crm.ejb.assessment.PreviewRow;
import cn.kexin.crm.ejb.assessment.SchemeCommand;
import cn.kexin.crm.ejb.assessment.SchemeFacade;
import cn.kexin.crm.ejb.assessment.SchemeView;
import cn.kexin.crm.ejb.attachment.AttachmentFacade;
import cn.kexin.crm.ejb.customer.BlockCommand;
import cn.kexin.crm.ejb.customer.ConsentCommand;
import cn.kexin.crm.ejb.customer.ConsentFacade;
import cn.kexin.crm.ejb.customer.ContactCommand;
import cn.kexin.crm.ejb.customer.ContactFacade;
import cn.kexin.crm.ejb.customer.ContactPermissions;
import cn.kexin.crm.ejb.customer.ContactRow;
import cn.kexin.crm.ejb.customer.CustomerCommand;
import cn.kexin.crm.ejb.customer.CustomerDraft;
import cn.kexin.crm.ejb.customer.CustomerFacade;
import cn.kexin.crm.ejb.customer.CustomerFilter;
import cn.kexin.crm.ejb.customer.CustomerProfileFacade;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.customer.ErasureLine;
import cn.kexin.crm.ejb.customer.InteractionCommand;
import cn.kexin.crm.ejb.customer.InteractionFacade;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.testing.FacadeTest;
import cn.kexin.crm.ejb.testing.TestClock;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People's rights: consent, reports, and erasure that keeps the evidence without the person. */
class PrivacyIT extends FacadeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final List<String> EVIDENCE = List.of(
            "interaction",
            "evidence",
            "customer_case",
            "case_task",
            "change_entry",
            "consent",
            "contact",
            "attachment");

    @EJB
    private ConsentFacade consents;

    @EJB
    private DataRequestFacade requests;

    @EJB
    private RetentionFacade retention;

    @EJB
    private CustomerFacade customers;

    @EJB
    private ContactFacade contacts;

    @EJB
    private InteractionFacade interactions;

    @EJB
    private CustomerProfileFacade profiles;

    @EJB
    private AttachmentFacade files;

    @EJB
    private SchemeFacade schemes;

    @Inject
    private ContactPermissions permissions;

    @Resource(lookup = "java:app/jdbc/crm")
    private DataSource dataSource;

    @AfterEach
    void walkSteadily() {
        StumblingPersonal.arm(false);
    }

    private static CustomerCommand command(CustomerKind kind, String name, String phone) {
        return CustomerDraft.of(kind, name).phone(phone).command();
    }

    private long customer(String name) {
        return as.user("sales", () -> customers.create(command(CustomerKind.ORGANISATION, name, null), true));
    }

    private long person(long customer, String name, String phone, String email) {
        return as.user(
                "sales", () -> contacts.add(customer, new ContactCommand(name, "采购经理", null, phone, email, true)));
    }

    private void log(long customer, Long contact, String summary, String reason) {
        as.user(
                "sales",
                () -> interactions.log(
                        customer,
                        new InteractionCommand(
                                Channel.PHONE,
                                TouchDirection.OUT,
                                null,
                                contact,
                                summary,
                                null,
                                null,
                                null,
                                reason,
                                null,
                                null,
                                null)));
    }

    private ConsentCommand said(Long contact, ConsentState state, String evidence) {
        return new ConsentCommand(
                contact,
                Set.of(ContactChannel.EMAIL),
                Set.of(ContactPurpose.MARKETING),
                state,
                null,
                ConsentSource.PHONE,
                evidence,
                null);
    }

    @Test
    void consentOpensAWayUntilItIsWithdrawnAndAllOfItIsRemembered() {
        long customer = customer("同意测试水厂");
        long contact = person(customer, "同意人甲", null, "jia@consent.example");
        as.user("sales", () -> {
            assertThat(mayMail(customer, contact)).isFalse();
            assertThatThrownBy(() -> consents.record(customer, said(contact, ConsentState.GIVEN, null)))
                    .isInstanceOf(BusinessRuleException.class);
            consents.record(customer, said(contact, ConsentState.GIVEN, "展会登记表"));
            assertThat(mayMail(customer, contact)).isTrue();
            consents.record(customer, said(contact, ConsentState.WITHDRAWN, null));
            assertThat(mayMail(customer, contact)).isFalse();
            assertThat(consents.history(customer, new PageRequest(0, 10, null)).rows())
                    .extracting(row -> row.state())
                    .containsExactly(ConsentState.WITHDRAWN, ConsentState.GIVEN);
        });
        assertThatThrownBy(() -> as.user("caoyang", () -> consents.standings(customer)))
                .isInstanceOf(NotFoundException.class);
    }

    private boolean mayMail(long customer, long contact) {
        return consents.permission(customer, contact, ContactChannel.EMAIL, ContactPurpose.MARKETING)
                .free();
    }

    @Test
    void whoeverApproachesSomebodyWhoWantsToBeLeftAloneSaysWhy() {
        long customer = customer("勿扰测试水厂");
        long contact = person(customer, "勿扰人甲", "13611110001", null);
        long block = as.user(
                "sales", () -> consents.block(customer, new BlockCommand(null, ContactChannel.PHONE, "投诉过", null)));

        assertThatThrownBy(() -> log(customer, contact, "推销", null))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getKey())
                        .isEqualTo("consent.error.reasonNeeded"));
        log(customer, contact, "通知停水检修", "合同约定的检修通知");
        assertThatThrownBy(() -> as.user(
                        "sales",
                        () -> permissions.require(
                                customer, contact, ContactChannel.PHONE, ContactPurpose.MARKETING, "想推销")))
                .isInstanceOf(BusinessRuleException.class);

        long version =
                as.user("sales", () -> consents.findBlock(customer, block).version());
        assertThatThrownBy(() -> as.user("sales", () -> consents.lift(customer, block, version + 1, "早先看到的")))
                .isInstanceOf(StaleVersionException.class);
        as.user("sales", () -> consents.lift(customer, block, version, "对方来电要求恢复联系"));
        log(customer, contact, "回访", null);
        assertThat(as.user("sales", () -> consents.blocks(customer)))
                .singleElement()
                .satisfies(row -> assertThat(row.inForce()).isFalse());
    }

    @Test
    void listsCanBeLimitedToThoseWhoMayBeWrittenTo() {
        long blocked = customer("名单测试勿扰水厂");
        long open = customer("名单测试开放水厂");
        long nobodyAsked =
                as.user("sales", () -> customers.create(command(CustomerKind.PERSON, "名单测试未问", "13611110002"), true));
        long agreed =
                as.user("sales", () -> customers.create(command(CustomerKind.PERSON, "名单测试同意", "13611110003"), true));
        as.user("sales", () -> {
            consents.block(blocked, new BlockCommand(null, null, "勿扰", null));
            consents.record(agreed, said(null, ConsentState.GIVEN, "书面"));
        });

        CustomerFilter mailable = new CustomerFilter("名单测试", FilterExpression.parse("marketableBy.is:EMAIL"));
        List<Long> found =
                as.user("sales", () -> customers.list(mailable, new PageRequest(0, 50, null))).rows().stream()
                        .map(CustomerRow::id)
                        .toList();

        assertThat(found).containsExactlyInAnyOrder(open, agreed).doesNotContain(blocked, nobodyAsked);
    }

    private long open(DataRequestKind kind, long customer, Long contact) {
        return as.user(
                "customer_dept",
                () -> requests.open(new OpenDataRequest(kind, customer, contact, "本人", null, "回拨档案中的号码", "请办理")));
    }

    private DataRequestView view(long request) {
        return as.user("executive", () -> requests.find(request));
    }

    private void release(long request) {
        long version = view(request).row().version();
        as.user("executive", () -> requests.release(request, version));
    }

    private DataRequestView awaitEnd(long request) {
        DataRequestView view = view(request);
        Instant deadline = Instant.now().plus(PATIENCE);
        while ((view.job() == null || !view.job().over()) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            view = view(request);
        }
        // The request was read before its job, which may have ended between the two.
        return view(request);
    }

    /** Somebody of whom everything there is is known, under a name and number that stand nowhere else. */
    private long[] furnished(String name, String phone, String email) throws SQLException {
        long customer = customer("权利测试水厂" + phone.substring(phone.length() - 2));
        long contact = person(customer, name, phone, email);
        String spaced = phone.substring(0, 3) + "-" + phone.substring(3, 7) + " " + phone.substring(7);
        log(customer, contact, name + "约定周五付款，电话" + spaced, null);
        as.user("sales", () -> {
            contacts.edit(
                    customer,
                    contact,
                    contacts.find(customer, contact).version(),
                    new ContactCommand(name, "副总经理", null, phone, email, true));
            profiles.save(
                    customer, contact, 0, new CustomerProfileFacade.ProfileText(name + "是重庆人", null, "爱喝茶", null));
            consents.record(customer, said(contact, ConsentState.GIVEN, name + "在电话里同意"));
            consents.block(customer, new BlockCommand(contact, ContactChannel.VISIT, name + "不要上门", null));
            files.add(
                    "customer",
                    customer,
                    name + "名片.txt",
                    new ByteArrayInputStream(email.getBytes(StandardCharsets.UTF_8)));
        });
        update("insert into customer_case (id, version, number, definition_id, type, customer_id, contact_id, subject, "
                + "description, channel, priority, stage, main_stage, status, role, unit_id, opened_at, reassignments, "
                + "reopened, evidence_count) select nextval('crm_seq'), 1, 'GR-" + contact
                + "', d.id, 'SERVICE_REQUEST', "
                + customer + ", " + contact + ", '" + name + "来电', '请回" + spaced
                + "', 'PHONE', 'NORMAL', 'done', 'done', "
                + "'CLOSED', 'SERVICE', u.id, current_timestamp, 0, 0, 1 from "
                + "(select min(id) as id from process_definition) d, (select min(id) as id from org_unit) u");
        update(
                "insert into evidence (id, case_id, seq, kind, occurred_at, recorded_at, unit_id, stage, excluded, note) "
                        + "select nextval('crm_seq'), c.id, 1, 'NOTE', current_timestamp, current_timestamp, c.unit_id, 'done', "
                        + "false, '" + name + "已确认 " + email + "' from customer_case c where c.contact_id = "
                        + contact);
        update(
                "insert into saved_filter (id, version, person_id, list_code, name, query_text) select nextval('crm_seq'), 1, "
                        + "min(id), 'customer', 'f" + contact + "', 'text=" + name + " " + phone + "' from person");
        return new long[] {customer, contact};
    }

    @Test
    void theReportTellsEverythingFromEveryPartToThoseOnlyWhoWereAsked() throws SQLException {
        long[] ids = furnished("盛韵报", "13577889900", "sheng@report.example");
        long request = open(DataRequestKind.ACCESS, ids[0], ids[1]);

        PersonalReport report = as.user("customer_dept", () -> requests.report(request, true));

        assertThat(report.sections())
                .extracting(PersonalReport.Section::code)
                .contains("identity", "profile", "touches", "cases", "consent", "files", "history", "requests");
        assertThat(report.toString())
                .contains("盛韵报", "13577889900", "sheng@report.example", "副总经理", "爱喝茶", "名片.txt", "约定周五付款", "在电话里同意");
        assertThat(view(request).steps())
                .extracting(DataRequestView.Step::kind)
                .containsExactly(DataRequestStep.OPENED, DataRequestStep.REPORT_TAKEN);
        assertThat(view(request).row().dueOn()).isAfter(LocalDate.now().plusDays(14));
        assertThatThrownBy(() -> as.user("sales", () -> requests.report(request, false)))
                .isInstanceOf(EJBAccessException.class);
        long erasure = open(DataRequestKind.ERASURE, ids[0], ids[1]);
        assertThatThrownBy(() -> as.user("customer_dept", () -> requests.report(erasure, false)))
                .isInstanceOf(BusinessRuleException.class);
    }

    @Test
    void erasureLeavesTheEvidenceAndNothingOfThePersonAnywhere() throws Exception {
        long[] ids = furnished("盛韵删", "13577889911", "sheng@erase.example");
        Map<String, Long> before = counts();
        List<PreviewRow> figures = figures();
        assertThat(leftovers("盛韵删", "13577889911", "sheng@erase.example")).hasSizeGreaterThan(12);
        long request = open(DataRequestKind.ERASURE, ids[0], ids[1]);
        long version = view(request).row().version();

        assertThat(as.user("customer_dept", () -> requests.preview(request)))
                .flatExtracting(ErasurePart::lines)
                .noneMatch(line -> line.fate() == ErasureLine.Fate.AGAINST)
                .anyMatch(line -> line.fate() == ErasureLine.Fate.KEPT && line.reason() != null);
        assertThatThrownBy(() -> as.user("customer_dept", () -> requests.release(request, version)))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getKey())
                        .isEqualTo("privacy.error.fourEyes"));
        release(request);
        DataRequestView done = awaitEnd(request);

        assertThat(done.job().state()).isEqualTo(JobState.DONE);
        assertThat(done.row().state()).isEqualTo(DataRequestState.DONE);
        assertThat(leftovers("盛韵删", "13577889911", "sheng@erase.example")).isEmpty();
        assertThat(counts()).isEqualTo(before);
        assertThat(figures()).isEqualTo(figures);
        assertThat(as.user("sales", () -> contacts.list(ids[0])))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.name()).endsWith("#" + done.row().number());
                    assertThat(row.phones()).isEmpty();
                    assertThat(row.active()).isFalse();
                });
        assertThat(single("select count(*) from interaction where contact_id = " + ids[1]
                        + " and summary like '%约定周五付款%'"))
                .isEqualTo(1);
    }

    @Test
    void whoWasErasedComesBackThroughNoDoorUntilTheyAgreeAnew() throws Exception {
        long[] ids = furnished("盛韵回", "13577889922", "sheng@back.example");
        long request = open(DataRequestKind.ERASURE, ids[0], ids[1]);
        release(request);
        awaitEnd(request);
        long other = customer("重新录入测试水厂");

        assertThatThrownBy(() -> person(other, "盛韵回", "135 7788 9922", null))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getKey())
                        .isEqualTo("privacy.error.erased"));
        assertThatThrownBy(() -> as.user(
                        "sales", () -> customers.create(command(CustomerKind.PERSON, "盛韵回", "13577889922"), true)))
                .isInstanceOf(BusinessRuleException.class);
        assertThat(person(other, "盛韵回", "13577889923", null)).isPositive();

        assertThat(as.user(
                        "customer_dept",
                        () -> requests.readmit(new Readmission("盛韵回", "13577889922", "sheng@back.example"))))
                .isTrue();
        assertThat(person(other, "盛韵回", "13577889922", null)).isPositive();
    }

    @Test
    void anErasureWhoseNodeDiedInTheMiddleGoesOnWithWhatWasNotFinished() throws Exception {
        long[] ids = furnished("盛韵断", "13577889933", "sheng@broken.example");
        long request = open(DataRequestKind.ERASURE, ids[0], ids[1]);
        StumblingPersonal.arm(true);
        release(request);
        DataRequestView stopped = awaitEnd(request);
        assertThat(stopped.job().state()).isEqualTo(JobState.FAILED);
        assertThat(stopped.row().state()).isEqualTo(DataRequestState.RELEASED);
        assertThat(as.user("sales", () -> contacts.list(ids[0])))
                .as("the fields by which the person is found again go last")
                .extracting(ContactRow::name)
                .containsExactly("盛韵断");

        StumblingPersonal.arm(false);
        update("update background_job set state = 'RUNNING', node = 'gone', finished_at = null, error_key = null, "
                + "lease_until = current_timestamp - interval '1' hour where id = "
                + stopped.job().id());
        DataRequestView done = awaitEnd(request);

        assertThat(done.row().state()).isEqualTo(DataRequestState.DONE);
        assertThat(leftovers("盛韵断", "13577889933", "sheng@broken.example")).isEmpty();
        assertThat(done.steps())
                .filteredOn(step -> step.kind() == DataRequestStep.ERASED)
                .extracting(DataRequestView.Step::part)
                .as("no part is done twice")
                .doesNotHaveDuplicates()
                .contains("touches", "stumbling", "identity");
    }

    @Test
    void aCustomerWhoIsAPersonIsErasedWithEveryEntryMergedIntoThem() throws Exception {
        long one = as.user("sales", () -> customers.create(command(CustomerKind.PERSON, "盛韵人", "13577889944"), true));
        log(one, null, "盛韵人要求开票 135 7788 9944", null);
        long request = open(DataRequestKind.ERASURE, one, null);
        release(request);

        assertThat(awaitEnd(request).row().state()).isEqualTo(DataRequestState.DONE);
        assertThat(leftovers("盛韵人", "13577889944")).isEmpty();
        assertThat(single("select count(*) from customer where id = " + one + " and status = 'INACTIVE'"))
                .isEqualTo(1);
    }

    @Test
    void anOpenCaseStandsAgainstAnErasure() throws Exception {
        long[] ids = furnished("盛韵开", "13577889955", "sheng@open.example");
        update("update customer_case set status = 'ACTIVE' where contact_id = " + ids[1]);
        long request = open(DataRequestKind.ERASURE, ids[0], ids[1]);

        assertThatThrownBy(() -> release(request))
                .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getKey())
                        .isEqualTo("privacy.error.against"));
        assertThat(view(request).row().state()).isEqualTo(DataRequestState.OPEN);
    }

    @Test
    void rulesOfRetentionTakeWhatIsOlderAndProposeWhomNobodyHeardOf() throws Exception {
        long customer = customer("保存期限测试水厂");
        long idle = person(customer, "离职多年", "13577889966", null);
        as.user(
                "sales",
                () -> contacts.edit(
                        customer,
                        idle,
                        contacts.find(customer, idle).version(),
                        new ContactCommand("离职多年", null, null, "13577889966", null, false)));
        update(
                "insert into protected_read (subject_type, subject_id, field_group, person_id, read_hour) select 'customer', "
                        + customer
                        + ", 'CREDIT', min(id), timestamp with time zone '2001-01-01 00:00:00+00' from person");
        update(
                "insert into protected_read (subject_type, subject_id, field_group, person_id, read_hour) select 'customer', "
                        + customer + ", 'PROFILE', min(id), current_timestamp from person");

        assertThat(as.user("admin", () -> retention.preview("PROTECTED_READS", 1095)))
                .isEqualTo(1);
        assertThatThrownBy(() -> as.user("admin", () -> retention.change("PROTECTED_READS", 1, 30, true)))
                .isInstanceOf(BusinessRuleException.class);
        TestClock.set(Instant.now().plus(Duration.ofDays(1200)));
        assertThat(as.user("admin", () -> retention.preview("IDLE_CONTACTS", 1095)))
                .isPositive();
        TestClock.reset();
        assertThat(as.user("admin", () -> retention.preview("IDLE_CONTACTS", 1095)))
                .isZero();
        as.user("admin", () -> retention.apply());
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!as.user("admin", () -> retention.lastRun()).over()
                && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }

        assertThat(as.user("admin", () -> retention.lastRun()).state()).isEqualTo(JobState.DONE);
        assertThat(single("select count(*) from protected_read where subject_id = " + customer
                        + " and field_group = 'CREDIT'"))
                .isZero();
        assertThat(single("select count(*) from protected_read where subject_id = " + customer
                        + " and field_group = 'PROFILE'"))
                .isEqualTo(1);
        assertThatThrownBy(() -> as.user("sales", () -> retention.list())).isInstanceOf(EJBAccessException.class);
    }

    /** The shipped scheme over last month, as somebody would see it who previews it. */
    private List<PreviewRow> figures() {
        return as.user("customer_dept", () -> {
            SchemeView scheme = schemes.list().get(0);
            return schemes.preview(new SchemeCommand(
                    scheme.code(),
                    scheme.nameZh(),
                    scheme.nameEn(),
                    scheme.unitTypes(),
                    scheme.roles(),
                    scheme.indicators()));
        });
    }

    private Map<String, Long> counts() throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : EVIDENCE) {
            counts.put(table, single("select count(*) from " + table));
        }
        return counts;
    }

    /** @return every column of every table that holds one of the words */
    private List<String> leftovers(String... words) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                ResultSet column = connection.getMetaData().getColumns(null, connection.getSchema(), "%", "%")) {
            while (column.next()) {
                String table = column.getString("TABLE_NAME");
                int type = column.getInt("DATA_TYPE");
                boolean text = type == Types.VARCHAR || type == Types.CLOB || type == Types.LONGVARCHAR;
                if (text && isTable(connection, table) && !table.startsWith("flyway")) {
                    for (String word : words) {
                        String name = column.getString("COLUMN_NAME");
                        if (single("select count(*) from " + table + " where lower(" + name + ") like '%" + word + "%'")
                                > 0) {
                            found.add(table + "." + name + ": " + word);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static boolean isTable(Connection connection, String name) throws SQLException {
        try (ResultSet table = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), name, new String[] {"TABLE", "BASE TABLE"})) {
            return table.next();
        }
    }

    private int update(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private long single(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}

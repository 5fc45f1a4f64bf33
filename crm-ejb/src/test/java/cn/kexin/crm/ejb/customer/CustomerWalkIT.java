package cn.kexin.crm.ejb.customer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.domain.customer.consent.ContactChannel;
import cn.kexin.crm.ejb.audit.ExportLogFacade;
import cn.kexin.crm.ejb.audit.ExportLogFacade.ExportFilter;
import cn.kexin.crm.ejb.audit.ExportLogFacade.ExportRow;
import cn.kexin.crm.ejb.audit.internal.RetainedExports;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.table.TableWriter;
import cn.kexin.crm.ejb.testing.FacadeTest;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of several portions written to a file: the order of the list, nothing twice, nothing held, access in each portion. */
class CustomerWalkIT extends FacadeTest {

    private static final int MANY = 2_345;
    private static final CustomerFilter MADE = CustomerFilter.where("number.has:WALK-");

    @EJB
    private CustomerFacade customers;

    @EJB
    private CustomerExportFacade files;

    @Inject
    private CustomerWalk walk;

    @EJB
    private ConsentFacade consents;

    @EJB
    private ExportLogFacade log;

    @Inject
    private RetainedExports retained;

    @Inject
    private CompanyDay day;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry registry;

    @BeforeEach
    void makeALongList() {
        change(
                """
                insert into customer (id, version, number, kind, name, name_key, name_order, region, value_class, core,
                relationship_stage, status, owner_unit_id, search_text, search_grams, created_at, updated_at)
                select 800000000 + i, 1, 'WALK-' || i, 'ORGANISATION', 'walked', 'walked', 'walked' || mod(i * 7919, %1$d),
                case when mod(i, 3) = 0 then null else 'region ' || mod(i, 5) end, 'GENERAL', false, 'INTERACTION', 'ACTIVE',
                (select id from org_unit where code = 'CHONGQING'), 'walk-' || i, 'walk-' || i, current_timestamp,
                current_timestamp - mod(i, 100) * interval '1' minute from
                (select a.n + 10 * b.n + 100 * c.n + 1000 * d.n as i from %2$s a(n), %2$s b(n), %2$s c(n), %2$s d(n)) made
                where i < %1$d and not exists (select 1 from customer where number = 'WALK-1')"""
                        .formatted(MANY, "(values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9))"));
    }

    @Test
    void aFileIsTheListInItsOrder() {
        for (String sort : List.of(
                "",
                "number",
                "-region",
                "region",
                CustomerFacade.BY_PINYIN,
                "-updatedAt",
                "lastContactAt",
                "-ownerPerson")) {
            isTheListInItsOrder(sort);
        }
    }

    private void isTheListInItsOrder(String sort) {
        String order = sort.isEmpty() ? null : sort;
        List<String> listed = as.user("sales_director", () -> {
            List<String> numbers = new ArrayList<>();
            for (int first = 0; first < MANY; first += PageRequest.LARGEST) {
                customers.list(MADE, new PageRequest(first, PageRequest.LARGEST, order)).rows().stream()
                        .map(CustomerRow::number)
                        .forEach(numbers::add);
            }
            return numbers;
        });

        List<String> written = new ArrayList<>();
        int told = as.user(
                "sales_director", () -> files.export(MADE, order, List.of("number"), new AsIs(), new Kept(written)));

        assertThat(told).as(sort).isEqualTo(MANY);
        assertThat(written.subList(1, written.size()))
                .as(sort)
                .isEqualTo(listed)
                .hasSize(MANY);
    }

    @Test
    void holdsOnePortionAndNoTransactionHoweverLongTheListIs() {
        List<WeakReference<CustomerRow>> met = new ArrayList<>();
        List<Integer> portions = new ArrayList<>();
        List<Object> transactions = new ArrayList<>();

        as.user(
                "sales_director",
                () -> files.export(MADE, null, List.of("number"), new AsIs(), new Kept(new ArrayList<>()) {
                    @Override
                    public void row(List<?> cells) throws IOException {
                        transactions.add(registry.getTransactionKey());
                    }
                }));
        as.user(
                "sales_director",
                () -> walk.walk(MADE, null, rows -> {
                    portions.add(rows.size());
                    met.add(new WeakReference<>(rows.get(0)));
                    if (met.size() == 5) {
                        System.gc();
                    }
                }));

        assertThat(transactions).hasSize(MANY + 1).containsOnlyNulls();
        assertThat(portions).containsExactly(500, 500, 500, 500, 345);
        assertThat(met.subList(0, 3)).allMatch(row -> row.get() == null);
    }

    @Test
    void whoeverWorksOnMeanwhileMovesNothingOutOfTheFileOrIntoItTwice() {
        List<String> met = new ArrayList<>();

        as.user(
                "sales_director",
                () -> walk.walk(MADE, null, rows -> {
                    rows.forEach(row -> met.add(row.number()));
                    change(
                            "update customer set updated_at = current_timestamp where number in ('WALK-7', 'WALK-2340')");
                }));

        assertThat(met).hasSize(MANY).doesNotHaveDuplicates();
    }

    @Test
    void whatTheReaderMayNoLongerSeeIsNotInTheNextPortion() {
        List<String> met = new ArrayList<>();
        try {
            as.user(
                    "sales_director",
                    () -> walk.walk(MADE, "number", rows -> {
                        rows.forEach(row -> met.add(row.number()));
                        change(
                                """
                        update customer set merged_into_id = (select min(id) from customer where number like 'WALK-%')
                        where number = 'WALK-999'""");
                    }));
        } finally {
            change("update customer set merged_into_id = null where number = 'WALK-999'");
        }

        assertThat(met).hasSize(MANY - 1).doesNotContain("WALK-999").contains("WALK-998");
    }

    @Test
    void aFileSaysWhomToLeaveAlone() {
        long id = as.user("sales_director", () -> customers
                .list(CustomerFilter.where("number.is:WALK-11"), new PageRequest(0, 1, null))
                .rows()
                .get(0)
                .id());
        as.user(
                "sales_director",
                () -> consents.block(id, new BlockCommand(null, ContactChannel.PHONE, "不要打电话", null)));
        List<String> written = new ArrayList<>();

        as.user(
                "sales_director",
                () -> files.export(
                        CustomerFilter.where("number.is:WALK-11,WALK-12"),
                        "number",
                        List.of("number", "contactable.PHONE", "contactable.EMAIL", "parent"),
                        new AsIs(),
                        new Kept(written)));

        assertThat(written)
                .containsExactly(
                        "number,contactable.PHONE,contactable.EMAIL,parent",
                        "WALK-11,DO_NOT_CONTACT,FREE,null",
                        "WALK-12,FREE,FREE,null");
    }

    @Test
    void theLogTellsWhoTookWhatAndHowMuch() {
        as.user(
                "sales_director",
                () -> files.export(MADE, null, List.of("number"), new AsIs(), new Kept(new ArrayList<>())));
        LocalDate today = day.today();

        List<ExportRow> logged = logged(new ExportFilter("SALES_DIR", "customers", today, today));

        assertThat(logged.get(0).selection()).isEqualTo("number.has:WALK-");
        assertThat(logged.get(0).rows()).isEqualTo(MANY);
        assertThat(logged).extracting(ExportRow::begunAt).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(logged(new ExportFilter("nobody%", null, null, null))).isEmpty();
        assertThat(logged(new ExportFilter(null, "contacts", today, null))).isEmpty();
        assertThat(logged(new ExportFilter(null, null, null, today.minusDays(1))))
                .isEmpty();
    }

    private List<ExportRow> logged(ExportFilter filter) {
        return as.user("admin", () -> log.list(filter, new PageRequest(0, 50, null)))
                .rows();
    }

    @Test
    void theLogForgetsWhatIsOlderThanItsRuleSays() throws Exception {
        change(
                """
                insert into export_entry (id, version, person_id, subject, format, selection, begun_at) values
                (799999999, 1, (select id from person where username = 'sales'), 'customers', 'TABLE', '',
                timestamp with time zone '2019-01-01 00:00:00+00')""");
        Instant limit = Instant.parse("2020-01-01T00:00:00Z");

        long old = retained.count(limit);
        transaction.begin();
        int taken = retained.take(limit, 100);
        transaction.commit();

        assertThat(old).isEqualTo(1);
        assertThat(taken).isEqualTo(1);
        assertThat(retained.count(limit)).isZero();
        assertThat(retained.code()).isEqualTo("EXPORT_LOG");
    }

    /** As somebody else, in a transaction of its own. */
    private void change(String sql) {
        try {
            transaction.begin();
            em.createNativeQuery(sql).executeUpdate();
            transaction.commit();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static class Kept implements TableWriter {

        private final List<String> rows;

        Kept(List<String> rows) {
            this.rows = rows;
        }

        @Override
        public void row(List<?> cells) throws IOException {
            rows.add(String.join(",", cells.stream().map(String::valueOf).toList()));
        }

        @Override
        public void close() {}
    }

    private static final class AsIs implements CustomerExportFacade.Style {

        @Override
        public String heading(String column) {
            return column;
        }

        @Override
        public Object cell(Object content) {
            return content;
        }
    }
}

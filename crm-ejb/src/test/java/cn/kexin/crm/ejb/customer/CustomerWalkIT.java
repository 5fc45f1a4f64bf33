package cn.kexin.crm.ejb.customer;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"", "number", "-region", "region", "pinyin", "-updatedAt", "lastContactAt", "-ownerPerson"})
    void aFileIsTheListInItsOrder(String sort) {
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

        assertThat(told).isEqualTo(MANY);
        assertThat(written.subList(1, written.size())).isEqualTo(listed).hasSize(MANY);
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
                        try {
                            transactions.add(transaction.getStatus());
                        } catch (jakarta.transaction.SystemException e) {
                            throw new IOException(e);
                        }
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

package cn.kexin.crm.ejb.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.domain.exchange.ImportMode;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.domain.shared.JobState;
import cn.kexin.crm.ejb.testing.FacadeTest;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two people, or one with a quick finger, who start, cancel and take back the same import at the same time; and a server that dies. */
class ImportConcurrencyIT extends FacadeTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final ImportRequest CREATING =
            new ImportRequest(ImportKind.CUSTOMERS, ImportMode.CREATE, null, false);

    @EJB
    private ImportFacade imports;

    @Resource(lookup = "java:app/jdbc/crm")
    private DataSource dataSource;

    @RepeatedTest(5)
    void twoStartsAtOnceMakeOneImport() throws Exception {
        byte[] file = names("TWIN-" + count("select count(*) from import_run") + "-", 1);
        long before = count("select count(*) from import_run");

        CyclicBarrier reading = new CyclicBarrier(2);

        List<Object> ids = atOnce(() -> start(file, meeting(reading)), () -> start(file, meeting(reading)));

        assertThat(ids.get(0)).isInstanceOf(Long.class).isEqualTo(ids.get(1));
        assertThat(count("select count(*) from import_run")).isEqualTo(before + 1);
        assertThat(await((Long) ids.get(0), row -> row.state().isOver()).created())
                .isEqualTo(1);
    }

    @RepeatedTest(3)
    void twoReversalsAtOnceAreOneAndTheOtherIsToldSo() throws Exception {
        String begin = "BACK-" + count("select count(*) from import_run") + "-";
        ImportRow made = await(start(names(begin, 40)), row -> row.state().isOver());

        List<Object> ends = atOnce(() -> reverse(made.id()), () -> reverse(made.id()));

        assertThat(ends)
                .hasSize(2)
                .satisfiesOnlyOnce(end -> assertThat(end).isEqualTo("done"))
                .satisfiesOnlyOnce(end -> assertThat(end)
                        .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getKey())
                                .isEqualTo("exchange.error.reversed")));
        ImportRow reversed = await(made.id(), ImportConcurrencyIT::isTakenBack);
        assertThat(reversed.reversal().takenBack()).isEqualTo(40);
        assertThat(count("select count(*) from background_job where kind = 'import-reversal' and subject = '"
                        + made.id() + "'"))
                .isEqualTo(1);
        assertThat(customers(begin)).isZero();
    }

    @RepeatedTest(3)
    void aReversalWhileTheImportIsBeingCancelledWaitsForItsEnd() throws Exception {
        String begin = "STOP-" + count("select count(*) from import_run") + "-";
        long id = start(names(begin, 3_000));
        await(id, row -> row.rows() > 0 || row.state().isOver());

        List<Object> ends = atOnce(() -> cancel(id), () -> reverse(id));

        ImportRow stopped = await(id, row -> row.state().isOver());
        if (!"done".equals(ends.get(1))) {
            assertThat(ends.get(1))
                    .isInstanceOfSatisfying(BusinessRuleException.class, refusal -> assertThat(refusal.getKey())
                            .isEqualTo("exchange.error.notOver"));
            reverse(id);
        }
        ImportRow reversed = await(id, ImportConcurrencyIT::isTakenBack);
        assertThat(stopped.state()).isIn(JobState.CANCELLED, JobState.DONE);
        assertThat(reversed.reversal().takenBack()).isEqualTo(stopped.created());
        assertThat(customers(begin)).isZero();
    }

    @Test
    void aReversalGoesOnAfterItsWorkerDiedAndTakesNothingBackTwice() throws SQLException {
        int many = 2_500;
        ImportRow made = await(start(names("DEAD-", many)), row -> row.state().isOver());
        reverse(made.id());
        ImportRow before = await(
                made.id(),
                row -> row.reversal() != null
                        && (row.reversal().takenBack() > 0
                                || row.reversal().state().isOver()));

        int died =
                update("update background_job set node = 'gone', lease_until = current_timestamp - interval '1' hour "
                        + "where kind = 'import-reversal' and state = 'RUNNING' and subject = '" + made.id() + "'");
        ImportRow reversed = await(made.id(), ImportConcurrencyIT::isTakenBack);

        assertThat(made.created()).isEqualTo(many);
        assertThat(died)
                .as(
                        "it was under way, with %s of them taken back",
                        before.reversal().takenBack())
                .isEqualTo(1);
        assertThat(reversed.reversal().takenBack()).isEqualTo(many);
        assertThat(count("select attempts from background_job where kind = 'import-reversal' and subject = '"
                        + made.id() + "'"))
                .isEqualTo(2);
        assertThat(customers("DEAD-")).isZero();
        assertThat(count("select count(*) from import_record where run_id = " + made.id()))
                .isZero();
    }

    private static boolean isTakenBack(ImportRow row) {
        return row.reversal() != null && row.reversal().state() == JobState.DONE;
    }

    private long start(byte[] file) {
        return start(file, () -> {});
    }

    private long start(byte[] file, Runnable beforeReading) {
        return as.role(
                Role.CUSTOMER_DEPT,
                () -> imports.start(CREATING, new ImportFile("t.csv", file.length, () -> {
                    beforeReading.run();
                    return new ByteArrayInputStream(file);
                })));
    }

    /** Lets the first look into the file wait for the other's: then both have asked, and neither has begun. */
    private static Runnable meeting(CyclicBarrier both) {
        AtomicBoolean met = new AtomicBoolean();
        return () -> {
            if (met.compareAndSet(false, true)) {
                try {
                    both.await();
                } catch (InterruptedException | BrokenBarrierException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    private String reverse(long id) {
        as.role(Role.CUSTOMER_DEPT, () -> imports.reverse(id));
        return "done";
    }

    private String cancel(long id) {
        as.role(Role.CUSTOMER_DEPT, () -> imports.cancel(id));
        return "done";
    }

    /** Names that resemble each other too little to be held for the same. */
    private static byte[] names(String begin, int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> begin + i + "," + name(begin.hashCode() * 31 + i * 7919))
                .collect(Collectors.joining("\n", "number,name\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String name(int seed) {
        StringBuilder name = new StringBuilder();
        for (int i = 0, rest = seed * 0x9E3779B1; i < 5; i++, rest = rest * 1664525 + 1013904223) {
            name.appendCodePoint(0x4E00 + (rest >>> 12) % 5000);
        }
        return name.append("工厂").toString();
    }

    /** @return what each came to, or how it was refused */
    private static List<Object> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        CyclicBarrier begin = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> results = new ArrayList<>();
            for (Callable<?> work : List.of(one, other)) {
                results.add(both.submit(() -> {
                    begin.await();
                    return work.call();
                }));
            }
            List<Object> ends = new ArrayList<>();
            for (Future<?> result : results) {
                ends.add(end(result));
            }
            return ends;
        } finally {
            both.shutdown();
        }
    }

    private static Object end(Future<?> result) throws InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    private ImportRow await(long id, Predicate<ImportRow> end) {
        Instant deadline = Instant.now().plus(PATIENCE);
        ImportRow row = row(id);
        while (!end.test(row) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            row = row(id);
        }
        return row;
    }

    private ImportRow row(long id) {
        return as.role(Role.CUSTOMER_DEPT, () -> imports.find(id));
    }

    private long customers(String begin) throws SQLException {
        return count("select count(*) from customer where number like '" + begin + "%'");
    }

    private int update(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return statement.executeUpdate();
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}

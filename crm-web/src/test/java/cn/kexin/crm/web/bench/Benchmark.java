package cn.kexin.crm.web.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.web.testing.Server;
import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Measures what the product promises about speed, on a PostgreSQL and a server with 512 MB of heap of its own, with the
 * whole service history loaded: {@code ./mvnw -Pbench}. Prints a table and fails when a promise is not kept.
 */
class Benchmark {

    private static final Path HISTORY = Path.of("../crm-ejb/src/test/resources/service-history/service-history.zip");
    private static final int UPDATES = 141_712;
    private static final int MOST_STATEMENTS = 12;
    private static final List<YearMonth> MONTHS = Stream.of("2016-03", "2016-04", "2016-05", "2016-06")
            .map(YearMonth::parse)
            .toList();
    private static final int ROUNDS = 10;
    private static final int WARM_UP_ROUNDS = 5;
    private static final Duration ASK_AGAIN = Duration.ofMillis(50);
    private static final Duration NAMES = Duration.ofSeconds(90);
    private static final Duration PAGE = Duration.ofMillis(50);

    private final Results results = new Results();

    @Test
    void keepsItsPromises() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database crm");
            }
            String url = postgres.getJdbcUrl("postgres", "crm");
            Server.runAsInProduction("org.postgresql.ds.PGSimpleDataSource", url, "postgres");
            Api api = new Api("customer_dept");
            try (Connection connection = postgres.getDatabase("postgres", "crm").getConnection()) {
                imports(api, connection);
                scorecards(api, connection);
                pages(api, connection);
                names(api);
            }
        }
        results.print();
        assertThat(results.broken()).as("promises not kept").isEmpty();
    }

    /** All names of the public list, which anybody's archive may have to take on its first day. */
    private void names(Api api) throws Exception {
        Path list = CompanyNames.file();
        if (list == null) {
            System.out.println("No company names: give the file %s by -Dcompany-names=<file>. Their import is skipped."
                    .formatted(CompanyNames.FILE));
            return;
        }
        List<String> names = CompanyNames.lines(list);
        Path file = Files.createTempFile("names", ".csv");
        try {
            Files.write(file, Stream.concat(Stream.of("name"), names.stream()).toList());
            Instant start = Instant.now();
            JsonNode run = api.finished(api.upload("/imports", file, "customers", null));
            results.time(
                    "Import of %,d names, duplicates looked for".formatted(names.size()),
                    Duration.between(start, Instant.now()),
                    NAMES);
            assertThat(run.get("rows").asInt()).isEqualTo(names.size());
        } finally {
            Files.delete(file);
        }
    }

    private void imports(Api api, Connection connection) throws Exception {
        Duration plain = new PlainInserts(connection).insert(UPDATES);
        Instant start = Instant.now();
        JsonNode run = api.finished(api.upload("/imports", HISTORY, "service-history", "uci-service-history"));
        Duration whole = Duration.between(start, Instant.now());
        assertThat(run.get("rows").asInt()).isEqualTo(UPDATES);
        results.time("Plain JDBC batches, 141,712 rows", plain, null);
        results.time("Import of the service history, end to end", whole, Duration.ofSeconds(60));
        results.ratio("  times plain batches", whole, plain, 8);
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    /**
     * Every month is computed as often as a working server has done after some weeks: what the first rounds take is
     * mostly the virtual machine's compiler. Each round computes twice, as cards are new the first time and changed the
     * second.
     */
    private void scorecards(Api api, Connection connection) throws Exception {
        Duration scan = Scan.median(connection);
        List<Duration> times = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            for (YearMonth month : MONTHS) {
                String period = "{\"code\":\"%s-%d\",\"from\":\"%s\",\"to\":\"%s\"}"
                        .formatted(month, round, month.atDay(1), month.atEndOfMonth());
                long id = api.post("/assessment-periods", period).get("id").asLong();
                times.add(computation(api, id));
                times.add(computation(api, id));
            }
        }
        int warmUp = WARM_UP_ROUNDS * MONTHS.size() * 2;
        Duration early = median(times.subList(0, warmUp));
        Duration median = median(times.subList(warmUp, times.size()));
        results.time("One plain SQL scan of the evidence", scan, null);
        results.time("Scorecards of the first month after the start", times.get(0), null);
        results.time("Scorecards of a month, median of the first " + warmUp, early, null);
        results.time("Scorecards of a month, median of " + (times.size() - warmUp) + " after them", median, null);
        results.ratio("  times one scan", median, scan, 3);
    }

    private static Duration median(List<Duration> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static Duration computation(Api api, long period) throws Exception {
        String path = "/assessment-periods/" + period;
        JsonNode computed = api.post(path + "/computation", "");
        while (computed.at("/computation/finishedAt").isMissingNode()
                || computed.at("/computation/finishedAt").isNull()) {
            Thread.sleep(ASK_AGAIN.toMillis());
            computed = api.get(path);
        }
        assertThat(computed.at("/computation/state").asText()).isEqualTo("DONE");
        return Duration.between(
                Instant.parse(computed.at("/computation/startedAt").asText()),
                Instant.parse(computed.at("/computation/finishedAt").asText()));
    }

    private void pages(Api api, Connection connection) throws Exception {
        long theCase = id(connection, "select max(id) from customer_case where evidence_count > 20");
        long card = id(
                connection,
                "select min(s.id) from scorecard s join org_unit u on u.id = s.unit_id where u.code = '70'");
        PageTimes pages = new PageTimes("customer_dept");
        page(pages, "My work", "/work/list.xhtml");
        page(pages, "Case list", "/case/list.xhtml");
        page(pages, "Case page", "/case/view.xhtml?id=" + theCase);
        page(pages, "Scorecard", "/assessment/card.xhtml?id=" + card);
    }

    private void page(PageTimes pages, String name, String path) throws Exception {
        PageTimes.Measured measured = pages.measure(path);
        results.time(name + ", median server time", measured.median(), PAGE);
        results.count("  SQL statements", measured.statements(), MOST_STATEMENTS);
    }

    private static long id(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}

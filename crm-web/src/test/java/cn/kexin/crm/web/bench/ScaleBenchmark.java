package cn.kexin.crm.web.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.kexin.crm.web.testing.Server;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Makes a large archive and measures in it what the product promises: {@code ./mvnw -Pscale -Dcustomers=1000000}. The names
 * are those of {@code -Dcompany-names=<file>}. Twenty people of twenty branches work at the same time, each of them seeing
 * the customers of one branch; each opens a page every {@value Crowd#PACE_MILLIS} ms on average. Then the archive gets its
 * work: ten times the service history, appointments and warranties, see {@link CareGenerator}.
 */
class ScaleBenchmark {

    private static final Duration MEDIAN = Duration.ofMillis(50);
    private static final Duration P95 = Duration.ofMillis(150);
    private static final Duration WHOLE_SCAN = Duration.ofMinutes(10);
    private static final Duration STORM = Duration.ofMinutes(1);

    private final Results results = new Results();

    @Test
    void staysFastInALargeArchive() throws Exception {
        Path file = CompanyNames.file();
        assumeTrue(
                file != null,
                "No company names: give the file %s by -Dcompany-names=<file>. Skipped.".formatted(CompanyNames.FILE));
        int customers = Integer.getInteger("crm.scale.customers", 1_000_000);
        try (ScaleDatabase database = ScaleDatabase.open()) {
            Server.runAsInProduction(
                    "org.postgresql.ds.PGSimpleDataSource", database.url(), database.user(), database.password());
            Server.url("/");
            generate(database, file, customers);
            if (!Boolean.getBoolean("crm.scale.skipArchive")) {
                crowd(new ArchiveDeeds(Asked.sample(database)).all(), Set.of());
            }
            if (!Boolean.getBoolean("crm.scale.skipScan")) {
                Duration scan = new WholeScan(database).run();
                results.time("Whole search for duplicates", scan, WHOLE_SCAN);
            }
            if (!Boolean.getBoolean("crm.scale.skipCare")) {
                new CareGenerator(database).run();
                crowd(new CareDeeds(database).all(), CareDeeds.BEYOND);
                ClockStorm storm = new ClockStorm(database);
                results.time("10,000 clocks due in a minute: longest wait", storm.longestWait(), STORM);
            }
        }
        results.print();
        assertThat(results.broken()).as("promises not kept").isEmpty();
    }

    private void generate(ScaleDatabase database, Path file, int customers) throws Exception {
        ArchiveGenerator generator = new ArchiveGenerator(database, CompanyNames.read(file), customers);
        if (generator.isDone()) {
            ArchiveGenerator.say("the archive is there");
            return;
        }
        try (Connection connection = database.connect()) {
            assertThat(Staff.customers(connection))
                    .as(
                            "customers in the database, which another archive or half of one was made in: empty it, or delete "
                                    + "crm-web/target/scale")
                    .isLessThan(1000);
        }
        long start = System.nanoTime();
        generator.run();
        results.time("Making %,d customers".formatted(customers), Duration.ofNanos(System.nanoTime() - start), null);
    }

    /** @param beyond deeds of which nothing is promised */
    private void crowd(Map<String, Crowd.Deed> deeds, Set<String> beyond) throws Exception {
        for (Map.Entry<String, List<Duration>> each : new Crowd(deeds).work().entrySet()) {
            List<Duration> times = each.getValue().stream().sorted().toList();
            boolean promised = !beyond.contains(each.getKey());
            results.time(each.getKey() + ", median", times.get(times.size() / 2), promised ? MEDIAN : null);
            results.time("  95 % of " + times.size(), times.get(times.size() * 95 / 100), promised ? P95 : null);
        }
    }
}

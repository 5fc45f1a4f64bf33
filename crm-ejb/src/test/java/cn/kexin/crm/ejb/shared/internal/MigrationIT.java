package cn.kexin.crm.ejb.shared.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.ejb.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

/** The schema's history without a server: from nothing, step by step, and again. */
class MigrationIT {

    @Test
    void anEmptyDatabaseComesToTheNewestVersion() {
        Flyway flyway = flyway(TestDatabase.another("migration_fresh"), null);

        assertThat(flyway.migrate().migrationsExecuted).isEqualTo(flyway.info().all().length);
        assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
    }

    @Test
    void migratingAgainChangesNothing() {
        DataSource database = TestDatabase.another("migration_twice");
        flyway(database, null).migrate();

        assertThat(flyway(database, null).migrate().migrationsExecuted).isZero();
    }

    @Test
    void everyOlderVersionUpgradesToTheNewest() {
        for (MigrationVersion older : versions()) {
            DataSource database = TestDatabase.another(("migration_from_" + older).replace('.', '_'));
            flyway(database, older).migrate();

            flyway(database, null).migrate();

            assertThat(flyway(database, null).info().pending())
                    .as("after " + older)
                    .isEmpty();
        }
    }

    /** The demonstration company and some of the service history, as version 5 of the schema had stored them. */
    @Test
    void whatAnEarlierReleaseStoredIsKept() throws Exception {
        DataSource database = TestDatabase.another("migration_filled");
        flyway(database, MigrationVersion.fromVersion("5")).migrate();
        FilledDatabase filled = FilledDatabase.fill(database, "/db/filled-by-version-5.sql.gz");
        Map<String, Long> before = filled.rows();

        flyway(database, null).migrate();

        assertThat(flyway(database, null).validateWithResult().validationSuccessful)
                .isTrue();
        assertThat(before).containsEntry("customer_case", 241L).containsEntry("scorecard_figure", 250L);
        assertThat(filled.rows())
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isGreaterThanOrEqualTo(before.get(table)));
        assertThat(filled.single("select count(*) from customer_case c where c.evidence_count <> "
                        + "(select max(e.seq) from evidence e where e.case_id = c.id)"))
                .as("cases whose evidence is not numbered through")
                .isZero();
    }

    private static List<MigrationVersion> versions() {
        return Stream.of(flyway(TestDatabase.another("migration_versions"), null)
                        .info()
                        .all())
                .map(MigrationInfo::getVersion)
                .toList();
    }

    private static Flyway flyway(DataSource database, MigrationVersion target) {
        try (var connection = database.getConnection()) {
            String vendor = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
            return Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:db/migration", "classpath:db/" + vendor)
                    .target(target == null ? MigrationVersion.LATEST : target)
                    .load();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

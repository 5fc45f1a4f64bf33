package cn.kexin.crm.ejb.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class ComplaintChecksMigrationTest {

    private static final String URL =
            "jdbc:h2:mem:complaints;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    @Test
    void anOlderCompanyAsksForTheCauseFromItsNextComplaintOnUnlessItMadeTheProcessItsOwn() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(URL);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/h2")
                .load()
                .migrate();
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            migrate(connection);
            assertThat(definitions(sql)).isEmpty();
            String older = ShippedDefinitions.resource("complaint")
                    .replace("\"CAUSE_FOUND\"", "")
                    .replace("\"ACTIONS_AGREED\"", "")
                    .replace("\"ACTIONS_DONE\", \"EFFECTIVENESS_PROVEN\"", "");
            sql.execute("insert into process_definition (id, version, code, revision, status, document)"
                    + " values (3, 1, 'COMPLAINT', 1, 'ACTIVE', '" + older.replace("'", "''") + "')");

            migrate(connection);
            assertThat(definitions(sql)).containsExactly("1 RETIRED false", "2 ACTIVE true");
            migrate(connection);
            assertThat(definitions(sql)).hasSize(2);
        }
    }

    private static void migrate(Connection connection) throws SQLException {
        new ComplaintChecksMigration().migrate(new Context() {

            @Override
            public Configuration getConfiguration() {
                return null;
            }

            @Override
            public Connection getConnection() {
                return connection;
            }
        });
    }

    /** Revision, status, and whether the effect has to be proven. */
    private static List<String> definitions(Statement sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet row =
                sql.executeQuery("select revision, status, document from process_definition order by revision")) {
            while (row.next()) {
                boolean proven = ProcessJson.read(row.getString(3)).stages().stream()
                        .anyMatch(stage -> stage.exitChecks().toString().contains("EFFECTIVENESS_PROVEN"));
                found.add(row.getInt(1) + " " + row.getString(2) + " " + proven);
            }
        }
        return found;
    }
}

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

class LifecycleMigrationTest {

    private static final String URL =
            "jdbc:h2:mem:lifecycles;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    @Test
    void anOlderCompanyGetsTheLifecyclesAndKeepsItsOwnOfTheName() throws SQLException {
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

            sql.execute(
                    "insert into work_calendar (id, version, code, name, zone, hours) values (1, 1, 'CN', 'CN', 'Asia/Shanghai', '08:30-12:00')");
            sql.execute("insert into org_unit (id, version, code, name, type, calendar_id, active)"
                    + " values (2, 1, 'HQ', 'HQ', 'HEAD_OFFICE', 1, true)");
            sql.execute("insert into process_definition (id, version, code, revision, status, document)"
                    + " values (3, 1, 'EQUIPMENT_SALE', 4, 'DRAFT', '{}')");
            migrate(connection);

            assertThat(definitions(sql))
                    .containsExactly("CONSTRUCTION_PROJECT ACTIVE", "DEALER_END_USER ACTIVE", "EQUIPMENT_SALE DRAFT");
            try (ResultSet row =
                    sql.executeQuery("select document from process_definition where code = 'CONSTRUCTION_PROJECT'")) {
                row.next();
                assertThat(row.getString(1)).contains("CUSTOMER_OWNER").doesNotContain("\"ENGINEERING\"");
            }
        }
    }

    private static void migrate(Connection connection) throws SQLException {
        new LifecycleMigration().migrate(new Context() {

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

    private static List<String> definitions(Statement sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet row = sql.executeQuery("select code, status from process_definition order by code")) {
            while (row.next()) {
                found.add(row.getString(1) + " " + row.getString(2));
            }
        }
        return found;
    }
}

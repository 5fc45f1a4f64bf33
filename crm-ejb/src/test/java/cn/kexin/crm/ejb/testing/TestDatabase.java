package cn.kexin.crm.ejb.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The database under the server that Arquillian starts, chosen by the system property {@code crm.it.database}: H2 in the
 * server's memory, or a PostgreSQL of its own that lives as long as the test run. Each deployment finds it empty.
 */
public class TestDatabase implements LauncherSessionListener {

    /** A server that lives for a minute starts twice as fast without the second compiler. */
    private static final String SERVER_OPTIONS =
            "-Xmx512m -XX:TieredStopAtLevel=1 -Duser.timezone=Asia/Shanghai -Dcrm.data=target/it-data -Dcrm.demo=true -Dcrm.demo.password="
                    + Callers.PASSWORD;

    private static final String H2_URL =
            "jdbc:h2:mem:crm;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private static EmbeddedPostgres postgres;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String database = System.getProperty("crm.it.database", "");
        if (database.equals("h2")) {
            configure("org.h2.jdbcx.JdbcDataSource", H2_URL, "crm");
        } else if (database.equals("postgresql")) {
            postgres = start();
            configure("org.postgresql.ds.PGSimpleDataSource", postgres.getJdbcUrl("postgres", "crm"), "postgres");
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Empties the database; called before each deployment, when no server is running. */
    static void reset() {
        if (postgres == null) {
            return;
        }
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists crm with (force)");
            statement.execute("create database crm");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return an empty database of the chosen kind beside the server's, for tests that need no server */
    public static DataSource another(String name) {
        if (postgres == null) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL(H2_URL.replace("mem:crm", "mem:" + name));
            return h2;
        }
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
            statement.execute("create database " + name);
            return postgres.getDatabase("postgres", name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void configure(String driver, String url, String user) {
        System.setProperty(
                "payara.cmdOptions",
                String.join(
                        " ",
                        SERVER_OPTIONS,
                        "-Dcrm.datasource.class=" + driver,
                        "-Dcrm.datasource.url=" + url,
                        "-Dcrm.datasource.user=" + user,
                        "-Dcrm.datasource.password=crm"));
    }
}

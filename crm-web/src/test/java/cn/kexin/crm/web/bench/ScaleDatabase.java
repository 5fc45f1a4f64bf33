package cn.kexin.crm.web.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The PostgreSQL that holds the large archive: the one of {@code CRM_DATASOURCE_URL}, or one of its own that keeps its data
 * under {@code target/scale}, so that a second run measures without making the archive again.
 */
final class ScaleDatabase implements AutoCloseable {

    private static final Path DATA = Path.of("target/scale/data");

    private final EmbeddedPostgres embedded;
    private final String url;
    private final String user;
    private final String password;

    private ScaleDatabase(EmbeddedPostgres embedded, String url, String user, String password) {
        this.embedded = embedded;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    static ScaleDatabase open() throws IOException, SQLException {
        String given = System.getenv("CRM_DATASOURCE_URL");
        if (given != null) {
            return new ScaleDatabase(
                    null, given, System.getenv("CRM_DATASOURCE_USER"), System.getenv("CRM_DATASOURCE_PASSWORD"));
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(DATA)
                .setCleanDataDirectory(false)
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("maintenance_work_mem", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                var found = statement.executeQuery("select 1 from pg_database where datname = 'crm'")) {
            if (!found.next()) {
                statement.execute("create database crm");
            }
        }
        return new ScaleDatabase(postgres, postgres.getJdbcUrl("postgres", "crm"), "postgres", "");
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    String url() {
        return url;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        if (embedded != null) {
            embedded.close();
        }
    }
}

package cn.kexin.crm.ejb.shared.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;

/** A database with the rows of a file that has one insert on each line. */
final class FilledDatabase {

    private final DataSource database;
    private final Set<String> tables = new LinkedHashSet<>();

    private FilledDatabase(DataSource database) {
        this.database = database;
    }

    static FilledDatabase fill(DataSource database, String resource) throws IOException, SQLException {
        FilledDatabase filled = new FilledDatabase(database);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(FilledDatabase.class.getResourceAsStream(resource)),
                        StandardCharsets.UTF_8));
                Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            // Rows refer to each other in circles: a unit to its head, a person to the unit.
            boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            statement.execute(h2 ? "set referential_integrity false" : "set session_replication_role = replica");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                statement.addBatch(line);
                if (line.startsWith("insert into ")) {
                    filled.tables.add(line.split(" ", 4)[2]);
                }
            }
            statement.executeBatch();
            if (h2) {
                statement.execute("set referential_integrity true");
            }
        }
        return filled;
    }

    /** @return how many rows each table of the file has */
    Map<String, Long> rows() throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : tables) {
            rows.put(table, single("select count(*) from " + table));
        }
        return rows;
    }

    long single(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}

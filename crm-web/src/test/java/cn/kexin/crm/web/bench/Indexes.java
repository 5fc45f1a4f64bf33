package cn.kexin.crm.web.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The indexes of some tables, which are built many times faster after the rows are there; keys stay. */
final class Indexes {

    private final Connection connection;
    private final List<String> definitions = new ArrayList<>();

    Indexes(Connection connection) {
        this.connection = connection;
    }

    void drop(List<String> tables) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select indexname, indexdef from pg_indexes where schemaname = 'public' and tablename in ('"
                                + String.join("', '", tables)
                                + "') and indexname not in (select conname from pg_constraint)")) {
            while (row.next()) {
                names.add(row.getString(1));
                definitions.add(row.getString(2));
            }
        }
        for (String name : names) {
            execute("drop index " + name);
        }
    }

    void build() throws SQLException {
        execute("set maintenance_work_mem = '512MB'");
        for (String definition : definitions) {
            execute(definition);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

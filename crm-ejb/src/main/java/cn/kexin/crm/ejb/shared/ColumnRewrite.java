package cn.kexin.crm.ejb.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Writes columns anew that follow from others of the same row by rules that only the program knows; slice by slice. */
public final class ColumnRewrite {

    private static final int SLICE = 5000;

    private final String select;
    private final String update;
    private final Rule rule;

    /** What a row is to hold. */
    @FunctionalInterface
    public interface Rule {

        /**
         * @param row the id and then the columns that were asked for
         * @return a value for each column that is written
         */
        List<String> of(ResultSet row) throws SQLException;
    }

    /**
     * @param table with a numeric {@code id}
     * @param where condition in SQL on the rows concerned
     */
    public ColumnRewrite(String table, String where, List<String> read, List<String> written, Rule rule) {
        this.select = "select id, %s from %s where id > ? and (%s) order by id limit %d"
                .formatted(String.join(", ", read), table, where, SLICE);
        this.update = "update %s set %s where id = ?"
                .formatted(
                        table, written.stream().map(column -> column + " = ?").collect(Collectors.joining(", ")));
        this.rule = rule;
    }

    /** Writes all rows concerned, in the connection's transaction. */
    public void run(Connection connection) throws SQLException {
        try (PreparedStatement slice = connection.prepareStatement(select);
                PreparedStatement change = connection.prepareStatement(update)) {
            long after = Long.MIN_VALUE;
            int read = SLICE;
            while (read == SLICE) {
                read = 0;
                slice.setLong(1, after);
                try (ResultSet row = slice.executeQuery()) {
                    while (row.next()) {
                        read++;
                        after = row.getLong(1);
                        add(change, rule.of(row), after);
                    }
                }
                change.executeBatch();
            }
        }
    }

    private static void add(PreparedStatement change, List<String> values, long id) throws SQLException {
        int column = 1;
        for (String value : values) {
            change.setString(column++, value);
        }
        change.setLong(column, id);
        change.addBatch();
    }
}

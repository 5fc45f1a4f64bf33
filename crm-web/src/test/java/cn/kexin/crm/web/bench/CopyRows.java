package cn.kexin.crm.web.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Rows of one table on their way into PostgreSQL by {@code copy}. */
final class CopyRows {

    private final String statement;
    private final StringBuilder rows = new StringBuilder();

    CopyRows(String table, String columns) {
        statement = "copy " + table + " (" + columns + ") from stdin";
    }

    /** @param cells in the order of the columns; null for none */
    void add(Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            append(cells[i]);
        }
        rows.append('\n');
    }

    private void append(Object cell) {
        if (cell == null) {
            rows.append("\\N");
            return;
        }
        String text = cell.toString();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(character);
            }
        }
    }

    /** Sends everything added since the last time. */
    void send(Connection connection) throws SQLException, IOException {
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, new StringReader(rows.toString()));
        rows.setLength(0);
    }
}

package cn.kexin.crm.ejb.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** One statement sent with many sets of values, for the few places where rows come by the hundred thousand. */
public final class JdbcBatch implements AutoCloseable {

    private final PreparedStatement statement;
    private final List<Class<?>> types;
    private int waiting;

    /** @param types the Java type of each parameter, so that a null has one too */
    public JdbcBatch(Connection connection, String sql, Class<?>... types) throws SQLException {
        this.statement = connection.prepareStatement(sql);
        this.types = List.of(types);
    }

    /** @param values one for each parameter, of its type or null */
    public void add(Object... values) throws SQLException {
        if (values.length != types.size()) {
            throw new IllegalArgumentException(values.length + " values for " + types.size() + " parameters");
        }
        for (int i = 0; i < values.length; i++) {
            set(i + 1, values[i], types.get(i));
        }
        statement.addBatch();
        waiting++;
    }

    private void set(int index, Object value, Class<?> type) throws SQLException {
        if (value == null) {
            statement.setNull(index, sqlType(type));
        } else if (value instanceof Instant instant) {
            statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Enum<?> constant) {
            statement.setString(index, constant.name());
        } else {
            statement.setObject(index, value);
        }
    }

    private static int sqlType(Class<?> type) {
        if (type == Long.class) {
            return Types.BIGINT;
        } else if (type == Integer.class) {
            return Types.INTEGER;
        } else if (type == Boolean.class) {
            return Types.BOOLEAN;
        } else if (type == Instant.class) {
            return Types.TIMESTAMP_WITH_TIMEZONE;
        }
        return Types.VARCHAR;
    }

    /** Sends everything added since it was last called. */
    public void write() throws SQLException {
        if (waiting > 0) {
            statement.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}

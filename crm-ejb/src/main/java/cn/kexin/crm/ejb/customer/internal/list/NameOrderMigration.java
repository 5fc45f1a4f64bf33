package cn.kexin.crm.ejb.customer.internal.list;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.NameOrder;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Gives the customers of an older archive their place in the order of names, slice by slice. */
@Dependent
public class NameOrderMigration implements JavaMigration {

    private static final int SLICE = 5000;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("19.2");
    }

    @Override
    public String getDescription() {
        return "name order keys";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        long after = Long.MIN_VALUE;
        while (after != Long.MAX_VALUE) {
            after = order(connection, after);
        }
    }

    /** @return the last customer of the slice, or {@code Long.MAX_VALUE} after the last slice */
    private static long order(Connection connection, long after) throws SQLException {
        String sql = "select id, kind, name from customer where id > ? order by id limit " + SLICE;
        long last = Long.MAX_VALUE;
        try (PreparedStatement select = connection.prepareStatement(sql);
                PreparedStatement update =
                        connection.prepareStatement("update customer set name_order = ? where id = ?")) {
            select.setLong(1, after);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    last = row.getLong(1);
                    update.setString(1, NameOrder.of(row.getString(3), CustomerKind.valueOf(row.getString(2))));
                    update.setLong(2, last);
                    update.addBatch();
                }
            }
            if (last != Long.MAX_VALUE) {
                update.executeBatch();
            }
        }
        return last;
    }
}

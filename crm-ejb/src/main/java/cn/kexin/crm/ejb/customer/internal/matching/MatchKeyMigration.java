package cn.kexin.crm.ejb.customer.internal.matching;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.matching.MatchSubject;
import cn.kexin.crm.ejb.shared.BulkInsert;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Gives the customers of an archive that is older than the keys theirs, slice by slice. */
@Dependent
public class MatchKeyMigration implements JavaMigration {

    private static final int SLICE = 5000;

    /** Numbers, addresses and codes are comparable as they stand. */
    private static final List<String> OTHER_KEYS = List.of(
            keysFrom(
                    "select distinct customer_id, substr('p' || phone_key, 1, 64) from phone_number where contact_id is null"),
            keysFrom(
                    "select distinct customer_id, substr('e' || email_key, 1, 64) from email_address where contact_id is null"),
            keysFrom("select id, 'u' || credit_code from customer where credit_code is not null"));

    private static String keysFrom(String select) {
        return "insert into customer_match_key (customer_id, match_key) " + select;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("12.1");
    }

    @Override
    public String getDescription() {
        return "match keys";
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
            after = addKeys(connection, after);
        }
        try (Statement others = connection.createStatement()) {
            for (String sql : OTHER_KEYS) {
                others.executeUpdate(sql);
            }
        }
    }

    /** @return the last customer of the slice, or {@code Long.MAX_VALUE} after the last slice */
    private static long addKeys(Connection connection, long after) throws SQLException {
        String sql = "select id, kind, name from customer where id > ? order by id limit " + SLICE;
        long last = Long.MAX_VALUE;
        try (PreparedStatement select = connection.prepareStatement(sql);
                BulkInsert keys = new BulkInsert(
                        connection,
                        "customer_match_key",
                        List.of(
                                new BulkInsert.Column("customer_id", Long.class),
                                new BulkInsert.Column("match_key", String.class)))) {
            select.setLong(1, after);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    last = row.getLong(1);
                    for (String key : subject(row).keys()) {
                        keys.add(last, key);
                    }
                }
            }
            keys.write();
        }
        return last;
    }

    private static MatchSubject subject(ResultSet row) throws SQLException {
        return new MatchSubject(CustomerKind.valueOf(row.getString(2)), row.getString(3));
    }
}

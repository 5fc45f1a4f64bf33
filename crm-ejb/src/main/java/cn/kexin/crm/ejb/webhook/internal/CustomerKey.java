package cn.kexin.crm.ejb.webhook.internal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What another system knows a customer by: the number people use, and the version, by which it tells whether what it has read
 * is older than what it hears of.
 */
record CustomerKey(String number, long version) {

    private static final String SELECT =
            "select id, number, version from customer where id in" + " (select * from unnest(cast(? as bigint array)))";

    /** @return the keys of those that are there, by id; one statement over the transaction's connection */
    static Map<Long, CustomerKey> read(Connection connection, Collection<Long> ids) throws SQLException {
        Map<Long, CustomerKey> keys = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            Array array = connection.createArrayOf("int8", ids.toArray());
            select.setArray(1, array);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    keys.put(rows.getLong(1), new CustomerKey(rows.getString(2), rows.getLong(3)));
                }
            }
            array.free();
        }
        return keys;
    }
}

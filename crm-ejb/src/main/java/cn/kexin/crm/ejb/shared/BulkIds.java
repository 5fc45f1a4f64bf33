package cn.kexin.crm.ejb.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Ids from the one sequence of all entities, for rows that are not stored as entities. */
public final class BulkIds {

    /** What {@code BaseEntity} allocates at once: a sequence value ends a block of so many ids. */
    private static final int BLOCK = 50;

    private static final int BLOCKS_AT_ONCE = 40;

    private final Connection connection;
    private final Deque<Long> blocks = new ArrayDeque<>();
    private long last = -1;
    private long next = 0;

    public BulkIds(Connection connection) {
        this.connection = connection;
    }

    /** @return an id that no other row has */
    public long next() throws SQLException {
        if (next > last) {
            if (blocks.isEmpty()) {
                fetch();
            }
            last = blocks.pop();
            next = last - BLOCK + 1;
        }
        return next++;
    }

    private void fetch() throws SQLException {
        String sql = "select nextval('crm_seq') from generate_series(1, " + BLOCKS_AT_ONCE + ")";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                blocks.add(row.getLong(1));
            }
        }
    }
}

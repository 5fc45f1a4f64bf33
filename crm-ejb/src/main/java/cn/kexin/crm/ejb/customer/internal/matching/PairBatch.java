package cn.kexin.crm.ejb.customer.internal.matching;

import cn.kexin.crm.domain.customer.matching.DuplicatePair;
import cn.kexin.crm.domain.customer.matching.Match;
import cn.kexin.crm.domain.customer.matching.PairOrigin;
import cn.kexin.crm.domain.customer.matching.PairState;
import cn.kexin.crm.ejb.shared.BulkIds;
import cn.kexin.crm.ejb.shared.BulkInsert;
import cn.kexin.crm.ejb.shared.BulkInsert.Column;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** New pairs in bulk. */
final class PairBatch implements AutoCloseable {

    private static final List<Column> COLUMNS = List.of(
            new Column("id", Long.class),
            new Column("version", Long.class),
            new Column("first_id", Long.class),
            new Column("second_id", Long.class),
            new Column("score", Integer.class),
            new Column("reasons", String.class),
            new Column("origin", String.class),
            new Column("state", String.class),
            new Column("found_at", Instant.class));

    private final BulkIds ids;
    private final BulkInsert pairs;
    private final PairOrigin origin;
    private final Instant now;

    PairBatch(Connection connection, BulkIds ids, PairOrigin origin, Instant now) throws SQLException {
        this.ids = ids;
        this.origin = origin;
        this.pairs = new BulkInsert(connection, "duplicate_pair", COLUMNS);
        this.now = now;
    }

    void add(long first, long second, Match match) throws SQLException {
        pairs.add(
                ids.next(),
                1L,
                Math.min(first, second),
                Math.max(first, second),
                match.score(),
                DuplicatePair.written(match.reasons()),
                origin.name(),
                PairState.OPEN.name(),
                now);
    }

    void write() throws SQLException {
        pairs.write();
    }

    @Override
    public void close() throws SQLException {
        pairs.close();
    }
}

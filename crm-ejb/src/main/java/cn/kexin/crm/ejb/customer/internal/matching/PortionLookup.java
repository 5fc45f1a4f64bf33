package cn.kexin.crm.ejb.customer.internal.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who has which of thousands of keys, and what those are called: a statement each, whatever their number. */
@ApplicationScoped
public class PortionLookup {

    private static final int FETCH = 5_000;

    private static final String OWNERS = "select match_key, customer_id from (select m.match_key, m.customer_id,"
            + " row_number() over (partition by m.match_key order by m.customer_id) as place"
            + " from unnest(cast(? as varchar array)) q (match_key)"
            + " join customer_match_key m on m.match_key = q.match_key) t where place <= "
            + MatchLookup.MOST_OF_A_KEY;

    private static final String CANDIDATES =
            """
            select c.id, c.number, c.kind, c.name from unnest(cast(? as bigint array)) q (id) \
            join customer c on c.id = q.id where c.merged_into_id is null""";

    @PersistenceContext
    private EntityManager em;

    /** @return who has a key, for each key that somebody has; of a common one the oldest customers */
    Map<String, List<Long>> owners(Collection<String> keys) {
        Map<String, List<Long>> owners = new HashMap<>();
        read(OWNERS, "varchar", keys, row -> owners.computeIfAbsent(row.getString(1), key -> new ArrayList<>(4))
                .add(row.getLong(2)));
        return owners;
    }

    Map<Long, Resembled.Candidate> candidates(Collection<Long> ids, NameMemory names) {
        Map<Long, Resembled.Candidate> candidates = new HashMap<>();
        read(
                CANDIDATES,
                "int8",
                ids,
                row -> candidates.put(
                        row.getLong(1),
                        new Resembled.Candidate(
                                row.getLong(1),
                                row.getString(2),
                                PortionMatching.prepared(names, row.getString(3), row.getString(4)))));
        return candidates;
    }

    private void read(String sql, String type, Collection<?> values, Row each) {
        if (values.isEmpty()) {
            return;
        }
        Connection connection = em.unwrap(Connection.class);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Array array = connection.createArrayOf(type, values.toArray());
            select.setArray(1, array);
            select.setFetchSize(FETCH);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    each.read(row);
                }
            }
            array.free();
        } catch (SQLException e) {
            throw new IllegalStateException("The archive cannot be searched", e);
        }
    }

    @FunctionalInterface
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }
}

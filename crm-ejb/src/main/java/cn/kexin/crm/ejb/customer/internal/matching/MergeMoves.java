package cn.kexin.crm.ejb.customer.internal.matching;

import cn.kexin.crm.ejb.customer.CustomerReference;
import cn.kexin.crm.ejb.customer.CustomerReferences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Makes everything that points to a loser point to the winner, and back again, with a note of every row. */
@ApplicationScoped
public class MergeMoves {

    @PersistenceContext
    private EntityManager em;

    @Inject
    @Any
    private Instance<CustomerReferences> features;

    /** @return every column that holds a customer's id, of all features */
    public List<CustomerReference> references() {
        return features.stream()
                .flatMap(feature -> feature.references().stream())
                .toList();
    }

    /** Moves what points to the loser; the stored customers must be flushed before. */
    void move(long mergeId, long loser, long winner) {
        for (CustomerReference each : references()) {
            if (each.moves()) {
                note(each, mergeId, loser, winner);
                point(each, mergeId, loser, loser, winner);
            }
        }
    }

    /** A customer that would come to point to itself stays out: the winner below the loser, or its dealer. */
    private void note(CustomerReference reference, long mergeId, long loser, long winner) {
        StringBuilder sql = new StringBuilder("insert into customer_merge_move "
                + "(merge_id, table_name, column_name, row_id, from_id) select cast(?1 as bigint), '"
                + reference.table()
                + "', '" + reference.column() + "', t." + reference.row() + ", cast(?2 as bigint) from "
                + reference.table() + " t where t." + reference.column() + " = ?2");
        if (reference.condition() != null) {
            sql.append(" and ").append(reference.condition());
        }
        boolean needsWinner = true;
        if (!reference.uniqueWith().isEmpty()) {
            sql.append(" and not exists (select 1 from " + reference.table() + " w where w." + reference.column()
                    + " = ?3");
            reference
                    .uniqueWith()
                    .forEach(column -> sql.append(" and w." + column + " is not distinct from t." + column));
            sql.append(")");
        } else if (reference.table().equals("customer")) {
            sql.append(" and t.id <> ?3");
        } else {
            needsWinner = false;
        }
        var insert =
                em.createNativeQuery(sql.toString()).setParameter(1, mergeId).setParameter(2, loser);
        if (needsWinner) {
            insert.setParameter(3, winner);
        }
        insert.executeUpdate();
    }

    /** Points the rows that were noted for a loser from one customer to another. */
    private void point(CustomerReference reference, long mergeId, long loser, long from, long to) {
        String condition = reference.condition() == null ? "" : " and " + reference.condition();
        em.createNativeQuery("update " + reference.table() + " set " + reference.column() + " = ?1 where "
                        + reference.column() + " = ?2" + condition + " and " + reference.row()
                        + " in (select m.row_id from customer_merge_move m where m.merge_id = ?3 and m.table_name = '"
                        + reference.table() + "' and m.column_name = '" + reference.column() + "' and m.from_id = ?4)")
                .setParameter(1, to)
                .setParameter(2, from)
                .setParameter(3, mergeId)
                .setParameter(4, loser)
                .executeUpdate();
    }

    /** Points back what still points to the winner; what was given elsewhere since stays there. */
    void moveBack(long mergeId, long loser, long winner) {
        for (CustomerReference each : references()) {
            if (each.moves()) {
                point(each, mergeId, loser, winner, loser);
            }
        }
    }
}

package cn.kexin.crm.ejb.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;

/** Counts and removes rows of one table that are older than an instant, for features whose old rows simply go. */
@ApplicationScoped
public class RetainedRows {

    @PersistenceContext
    private EntityManager em;

    /** @param older the condition in SQL, with the instant as {@code ?1} */
    public long count(String table, String older, Instant limit) {
        return ((Number) em.createNativeQuery("select count(*) from " + table + " where " + older)
                        .setParameter(1, limit.atOffset(ZoneOffset.UTC))
                        .getSingleResult())
                .longValue();
    }

    /** @return how many rows were removed, at most as many as asked for */
    public int remove(String table, String older, Instant limit, int most) {
        return change("delete from " + table, table, older, limit, most);
    }

    /** @param statement changes rows so that they are no more found; a condition on their ids is added */
    public int change(String statement, String table, String older, Instant limit, int most) {
        return em.createNativeQuery(statement + " where id in (select id from " + table + " where " + older
                        + " order by id limit " + most + ")")
                .setParameter(1, limit.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}

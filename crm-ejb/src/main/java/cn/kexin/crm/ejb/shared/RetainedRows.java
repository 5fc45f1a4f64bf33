package cn.kexin.crm.ejb.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;

/** Rows of one table that are kept for a time only and then simply go, or lose what they hold. */
public abstract class RetainedRows implements Retained {

    @PersistenceContext
    private EntityManager em;

    private final String code;
    private final int leastDays;
    private final String table;
    private final String older;
    private final String taking;

    /**
     * Rows that are deleted.
     *
     * @param older the condition in SQL under which a row is older, with the instant as {@code ?1}
     */
    protected RetainedRows(String code, int leastDays, String table, String older) {
        this(code, leastDays, table, older, "delete from " + table);
    }

    /** @param taking the statement that changes rows so that they are no more found; a condition on their ids is added */
    protected RetainedRows(String code, int leastDays, String table, String older, String taking) {
        this.code = code;
        this.leastDays = leastDays;
        this.table = table;
        this.older = older;
        this.taking = taking;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int leastDays() {
        return leastDays;
    }

    @Override
    public long count(Instant limit) {
        return ((Number) em.createNativeQuery("select count(*) from " + table + " where " + older)
                        .setParameter(1, limit.atOffset(ZoneOffset.UTC))
                        .getSingleResult())
                .longValue();
    }

    @Override
    public int take(Instant limit, int most) {
        return em.createNativeQuery(taking + " where id in (" + portion(most) + ")")
                .setParameter(1, limit.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** @return a select of the ids of the rows that are taken next */
    protected String portion(int most) {
        return "select id from " + table + " where " + older + " order by id limit " + most;
    }
}

package cn.kexin.crm.ejb.shared;

import jakarta.persistence.Query;
import java.util.Map;
import org.eclipse.persistence.queries.ScrollableCursor;

/** What a query selects, row by row from the database instead of all at once; within one transaction. */
public final class Rows implements AutoCloseable {

    /** PostgreSQL sends rows so many at a time; without it, all. */
    private static final int FETCHED = 1_000;

    private static final Map<String, Object> HINTS = Map.of(
            "eclipselink.cursor.scrollable",
            true,
            "eclipselink.cursor.scrollable.result-set-type",
            "ForwardOnly",
            "eclipselink.cursor.scrollable.result-set-concurrency",
            "ReadOnly",
            "eclipselink.jdbc.fetch-size",
            FETCHED);

    private final ScrollableCursor cursor;

    private Rows(ScrollableCursor cursor) {
        this.cursor = cursor;
    }

    /** Asks the query, which has not been asked before. */
    public static Rows of(Query query) {
        HINTS.forEach(query::setHint);
        return new Rows((ScrollableCursor) query.getSingleResult());
    }

    /** @return the columns of the next row, of which there are at least two; null after the last */
    public Object[] next() {
        return cursor.hasNext() ? (Object[]) cursor.next() : null;
    }

    @Override
    public void close() {
        cursor.close();
    }
}

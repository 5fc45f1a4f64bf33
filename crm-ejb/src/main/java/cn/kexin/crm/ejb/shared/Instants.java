package cn.kexin.crm.ejb.shared;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Instants as the databases' drivers hand them out where no mapping applies: in native queries and aggregates. */
public final class Instants {

    private Instants() {}

    /** @return the instant, or null for null */
    public static Instant of(Object column) {
        if (column == null || column instanceof Instant) {
            return (Instant) column;
        }
        if (column instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        if (column instanceof OffsetDateTime dateTime) {
            return dateTime.toInstant();
        }
        throw new IllegalArgumentException("not an instant: " + column.getClass());
    }
}

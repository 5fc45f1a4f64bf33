package cn.kexin.crm.ejb.audit;

import cn.kexin.crm.ejb.audit.internal.ReadWriter;
import cn.kexin.crm.ejb.organisation.Viewer;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes down who was shown protected fields in the clear: one row for a person, record, group of fields and hour. What
 * this node has written in the hour costs nothing again; everything else of one call goes in one statement.
 */
@ApplicationScoped
public class ReadLog {

    /** Bounds what is remembered; beyond it the database tells what it has. */
    private static final int MOST = 200_000;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private ReadWriter writer;

    @Inject
    private Clock clock;

    private final Set<Read> written = ConcurrentHashMap.newKeySet();
    private volatile Instant hour = Instant.MIN;

    /**
     * Somebody is about to be shown protected fields.
     *
     * @param type what the records are, such as {@code customer}
     * @param idsByGroup for each group of fields, named with at most 40 characters, ids of the records
     */
    public void shown(Viewer viewer, String type, Map<String, ? extends Collection<Long>> idsByGroup) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        forgetPast(now);
        List<Read> news = new ArrayList<>();
        idsByGroup.forEach((group, ids) -> ids.stream()
                .map(id -> new Read(viewer.personId(), type, id, group, now))
                .filter(read -> !written.contains(read))
                .forEach(news::add));
        if (!news.isEmpty()) {
            writer.write(news);
            transaction.registerInterposedSynchronization(new Remembering(news));
        }
    }

    private synchronized void forgetPast(Instant now) {
        if (!now.equals(hour) || written.size() > MOST) {
            written.clear();
            hour = now;
        }
    }

    /** One row of the log. */
    public record Read(long personId, String type, long id, String fieldGroup, Instant hour) {}

    private final class Remembering implements Synchronization {

        private final List<Read> reads;

        Remembering(List<Read> reads) {
            this.reads = reads;
        }

        @Override
        public void beforeCompletion() {
            // They are written already.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                written.addAll(reads);
            }
        }
    }
}

package cn.kexin.crm.ejb.audit.internal;

import cn.kexin.crm.domain.audit.ChangeKind;
import cn.kexin.crm.domain.shared.AuditSubject;
import cn.kexin.crm.domain.shared.Audited;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.ejb.audit.ChangeFollower;
import cn.kexin.crm.ejb.shared.CurrentJob;
import cn.kexin.crm.ejb.shared.DatabaseReady;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.security.Principal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What changed in the current transaction. Gathered while the provider writes, and written in one statement after it has
 * written everything, before the transaction is committed: both or neither.
 */
@ApplicationScoped
public class Trail {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private TrailWriter writer;

    @Inject
    private Principal caller;

    @Inject
    private Clock clock;

    @Inject
    @Any
    private Instance<ChangeFollower> found;

    private List<ChangeFollower> followers = List.of();

    /** Has the trail and its writer made at start: while a transaction completes the server injects nothing. */
    void open(@Observes DatabaseReady event) {
        Objects.requireNonNull(transaction);
        followers = found.stream().toList();
    }

    /**
     * A record, or a part of one.
     *
     * @param subject in whose history it stands
     * @param label what people call the part, or null
     */
    public record Part(AuditSubject subject, String type, long id, String label) {

        public static Part of(Audited record) {
            return new Part(
                    record.auditSubject(), record.auditType(), ((BaseEntity) record).getId(), record.auditLabel());
        }
    }

    public void add(Part part, ChangeKind kind) {
        gathered().add(new TrailLine(part, kind, null, clock.instant()));
    }

    public void add(Part part, FieldChange change) {
        gathered().add(new TrailLine(part, ChangeKind.CHANGED, change, clock.instant()));
    }

    @SuppressWarnings("unchecked")
    private List<TrailLine> gathered() {
        List<TrailLine> lines = (List<TrailLine>) transaction.getResource(Trail.class);
        if (lines == null) {
            lines = new ArrayList<>();
            transaction.putResource(Trail.class, lines);
            transaction.registerInterposedSynchronization(new Writing(lines));
        }
        return lines;
    }

    private String callerName() {
        try {
            return caller == null ? null : caller.getName();
        } catch (ContextNotActiveException e) {
            // At start the system itself is at work.
            return null;
        }
    }

    private final class Writing implements Synchronization {

        private final List<TrailLine> lines;
        private final CurrentJob job = CurrentJob.get();
        private final String username = job == null ? callerName() : null;

        Writing(List<TrailLine> lines) {
            this.lines = lines;
        }

        @Override
        public void beforeCompletion() {
            writer.write(lines, job, username);
            followers.forEach(each -> each.follow(RecordChanges.of(lines)));
        }

        @Override
        public void afterCompletion(int status) {
            lines.clear();
        }
    }
}

package cn.kexin.crm.ejb.shared;

import cn.kexin.crm.domain.shared.BackgroundJob;
import cn.kexin.crm.domain.shared.JobState;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * How a background job stands.
 *
 * @param done steps done
 * @param total steps in all, 0 while that is not known
 * @param cancelRequested whether a running job will stop at its next step
 * @param errorKey key of the message that says why it failed, or null
 * @param errorArguments values for that message's placeholders
 */
public record JobStatus(
        long id,
        String kind,
        String subject,
        JobState state,
        long done,
        long total,
        boolean cancelRequested,
        String errorKey,
        List<String> errorArguments,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt)
        implements Serializable {

    public static JobStatus of(BackgroundJob job) {
        return new JobStatus(
                job.getId(),
                job.getKind(),
                job.getSubject(),
                job.getState(),
                job.getDoneSteps(),
                job.getTotalSteps(),
                job.isCancelRequested(),
                job.getErrorKey(),
                job.getErrorArguments(),
                job.getCreatedAt(),
                job.getStartedAt(),
                job.getFinishedAt());
    }

    /** @return 0 to 100; 100 only when it is done */
    public int percent() {
        if (state == JobState.DONE) {
            return 100;
        }
        return total == 0 ? 0 : (int) Math.min(99, done * 100 / total);
    }

    public boolean over() {
        return state.isOver();
    }
}

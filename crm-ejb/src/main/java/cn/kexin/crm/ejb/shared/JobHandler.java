package cn.kexin.crm.ejb.shared;

/**
 * Does one kind of background job. Offered by a feature as a CDI bean ({@code @ApplicationScoped}), found by its kind.
 *
 * <p>{@link #run} is called outside any transaction and with nobody signed in: it works in transactions of its own
 * ({@code @Transactional(REQUIRES_NEW)} methods of another bean), in chunks, calls {@link JobRun#progress} between them
 * and keeps a {@link JobRun#checkpoint(String) checkpoint} within each chunk. It may be called again after the node died
 * and then finds the last checkpoint; doing again what was done must change nothing.
 */
public interface JobHandler {

    /** @return the kind of jobs it does, at most 40 characters */
    String kind();

    /**
     * Does the work or the rest of it.
     *
     * @throws JobCancelledException as thrown by {@link JobRun#progress}: let it pass
     * @throws Exception fails the job; a {@link cn.kexin.crm.domain.shared.BusinessRuleException} gives its reason
     */
    void run(JobRun run) throws Exception;

    /** Called once, in a transaction, after the job failed or was cancelled: the place to put states back. */
    default void abandoned(JobRun run) {}
}

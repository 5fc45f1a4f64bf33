package cn.kexin.crm.ejb.shared;

/** One run of a background job, as its handler sees it. */
public interface JobRun {

    /** @return the job's id */
    long jobId();

    /** @return what the job is about, as given to {@link BackgroundJobs#submit} */
    String subject();

    /** @return the job's parameters, or null */
    String parameters();

    /** @return id of the person who asked for the job, or null for the system */
    Long createdById();

    /** @return the last checkpoint whose transaction was committed, or null at the first run */
    String checkpoint();

    /** Keeps a checkpoint; joins the caller's transaction, so that a chunk of work and its checkpoint are one. */
    void checkpoint(String reached);

    /**
     * Shows how far the job is, twice a second at most; call it between chunks, outside their transactions.
     *
     * @param total 0 while it is not known
     * @throws JobCancelledException when the job is to stop
     */
    void progress(long done, long total);
}

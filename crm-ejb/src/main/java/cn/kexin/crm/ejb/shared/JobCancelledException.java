package cn.kexin.crm.ejb.shared;

/** Somebody asked that a running job stop, or another node has taken it over. */
public class JobCancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JobCancelledException(long jobId) {
        super("Job " + jobId + " is to stop");
    }
}

package cn.kexin.crm.ejb.shared;

/**
 * The background job that the current thread works on.
 *
 * @param kind what is done
 * @param askedById id of the person who asked for it, or null for the system
 */
public record CurrentJob(String kind, Long askedById) {

    private static final ThreadLocal<CurrentJob> CURRENT = new ThreadLocal<>();

    /** @return the job, or null when the thread works for a request or for the system itself */
    public static CurrentJob get() {
        return CURRENT.get();
    }

    /** Work that may fail in any way. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /** Does the work as part of this job. */
    public void around(Work work) throws Exception {
        CURRENT.set(this);
        try {
            work.run();
        } finally {
            CURRENT.remove();
        }
    }
}

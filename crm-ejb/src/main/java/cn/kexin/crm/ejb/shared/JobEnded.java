package cn.kexin.crm.ejb.shared;

/**
 * A background job has come to its end; fired once, inside the transaction that says so.
 *
 * @param status how it ended
 * @param createdById who had asked for it, or null for the system
 */
public record JobEnded(JobStatus status, Long createdById) {}

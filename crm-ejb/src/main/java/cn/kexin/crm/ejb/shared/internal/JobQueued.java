package cn.kexin.crm.ejb.shared.internal;

/** A job waits; observed after the transaction that queued it. */
public record JobQueued(long jobId) {}

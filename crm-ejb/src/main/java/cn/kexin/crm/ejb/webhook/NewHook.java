package cn.kexin.crm.ejb.webhook;

import java.io.Serializable;

/**
 * A subscription and its secret, which is shown this once.
 *
 * @param secret for the other system, to know our events by
 */
public record NewHook(long id, String secret) implements Serializable {}

package cn.kexin.crm.ejb.webhook.internal;

/**
 * An event on its way out.
 *
 * @param id of the stored message
 * @param secret of the subscription, sealed as it is kept
 * @param eventId of the event, the same at every attempt
 */
record HookParcel(long id, long subscriptionId, String url, String secret, String eventId, String body) {}

package cn.kexin.crm.ejb.webhook.internal;

/**
 * What came of sending an event.
 *
 * @param httpStatus null when there was no answer
 * @param error why there was none, or null
 */
record HookAnswer(Integer httpStatus, String error, long tookMillis) {

    private static final int GONE = 410;

    boolean isTaken() {
        return httpStatus != null && httpStatus >= 200 && httpStatus < 300;
    }

    /** @return whether the other system wants nothing more (Standard Webhooks: 410 ends the subscription) */
    boolean isGone() {
        return httpStatus != null && httpStatus == GONE;
    }
}

package cn.kexin.crm.ejb.webhook.internal;

import java.util.HashMap;
import java.util.Map;

/**
 * To how many receivers a node sends side by side, each in a lane of its own. Those that did not take what came last share
 * half of the lanes, so that however many of them hang, the others are served.
 */
final class HookLanes {

    private final int lanes;
    private final Map<Long, Boolean> busy = new HashMap<>();

    HookLanes(int lanes) {
        this.lanes = lanes;
    }

    /**
     * @param late whether the receiver did not take what came last
     * @return whether it has a lane now: not when it has one already or none is left
     */
    synchronized boolean enter(long subscription, boolean late) {
        long ofLate = busy.values().stream().filter(each -> each).count();
        boolean room = busy.size() < lanes && (!late || ofLate < lanes / 2);
        return room && busy.putIfAbsent(subscription, late) == null;
    }

    synchronized void leave(long subscription) {
        busy.remove(subscription);
    }
}

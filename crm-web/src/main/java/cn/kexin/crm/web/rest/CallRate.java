package cn.kexin.crm.web.rest;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A bucket per caller that holds a minute's calls and fills evenly. Each node counts for itself.
 */
class CallRate {

    private static final long NANOS_PER_MINUTE = 60_000_000_000L;
    private static final int MOST_CALLERS = 10_000;

    /** Far less than a second, far more than the error of the sums. */
    private static final double ROUNDING = 1e-6;

    private final int perMinute;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * @param calls calls left when it was last looked at
     * @param at that moment, in nanoseconds
     */
    private record Bucket(double calls, long at) {}

    CallRate(int perMinute) {
        this.perMinute = perMinute;
    }

    /**
     * Counts one call.
     *
     * @param now a moment in nanoseconds
     * @return 0 when it may go on, otherwise the seconds to wait, at least 1
     */
    int take(String caller, long now) {
        if (buckets.size() > MOST_CALLERS) {
            buckets.values().removeIf(bucket -> now - bucket.at() > NANOS_PER_MINUTE);
        }
        int[] wait = new int[1];
        buckets.compute(caller, (key, bucket) -> {
            double calls = bucket == null ? perMinute : filled(bucket, now);
            wait[0] = calls >= 1 ? 0 : (int) Math.max(1, Math.ceil((1 - calls) * 60 / perMinute - ROUNDING));
            return new Bucket(wait[0] == 0 ? calls - 1 : calls, now);
        });
        return wait[0];
    }

    private double filled(Bucket bucket, long now) {
        return Math.min(perMinute, bucket.calls() + (double) (now - bucket.at()) * perMinute / NANOS_PER_MINUTE);
    }
}

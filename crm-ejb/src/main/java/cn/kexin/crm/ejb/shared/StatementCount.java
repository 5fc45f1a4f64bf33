package cn.kexin.crm.ejb.shared;

/** How many SQL statements the current thread has sent since the count was last reset. */
public final class StatementCount {

    private static final ThreadLocal<int[]> COUNT = ThreadLocal.withInitial(() -> new int[1]);

    private StatementCount() {}

    public static void reset() {
        COUNT.get()[0] = 0;
    }

    public static void increment() {
        COUNT.get()[0]++;
    }

    /** @return statements since {@link #reset()} */
    public static int get() {
        return COUNT.get()[0];
    }
}

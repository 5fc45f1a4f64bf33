package cn.kexin.crm.ejb.customer;

import java.io.Serializable;

/**
 * What an erasure comes to for one sort of rows.
 *
 * @param label message key of what the rows are
 * @param reason message key of why they stay or stand against the erasure; null for those that go
 */
public record ErasureLine(Fate fate, String label, long rows, String reason) implements Serializable {

    /** What becomes of rows. */
    public enum Fate {
        /** They are removed. */
        REMOVED,
        /** They stay, without the person. */
        MASKED,
        /** They stay as they are: nothing in them tells of the person, or the law asks for them (art. 47 (2)). */
        KEPT,
        /** As long as they are so the person cannot be erased: the purpose is not reached (art. 47 (1) no. 1). */
        AGAINST
    }

    public static ErasureLine removed(String label, long rows) {
        return new ErasureLine(Fate.REMOVED, label, rows, null);
    }

    public static ErasureLine masked(String label, long rows) {
        return new ErasureLine(Fate.MASKED, label, rows, null);
    }

    public static ErasureLine kept(String label, long rows, String reason) {
        return new ErasureLine(Fate.KEPT, label, rows, reason);
    }

    public static ErasureLine against(String label, long rows, String reason) {
        return new ErasureLine(Fate.AGAINST, label, rows, reason);
    }
}

package cn.kexin.crm.domain.assessment;

/** What sort of number a measure gives, and with it how people read it. */
public enum FigureKind {
    /** How many; none is zero. */
    COUNT,
    /** Numerator of denominator, in percent from 0 to 100. */
    SHARE,
    /** Numerator for each one of the denominator. */
    RATIO,
    /** Numerator for every hundred of the denominator; may be more than a hundred. */
    PER_HUNDRED,
    /** Minutes by the clock on the wall. */
    MINUTES,
    /** Minutes of the responsible unit's working time. */
    WORKING_MINUTES;

    /** @return whether a subject without any row has the figure zero; of the other kinds it has no figure at all */
    public boolean isZeroWithoutRows() {
        return this == COUNT;
    }
}

package cn.kexin.crm.domain.aftercare;

/** What decides when a warranty ends. */
public enum WarrantyBasis {
    /** The minimum of the law, because nothing longer was agreed. */
    STATUTORY,
    /** A contract that lengthens the statutory minimum, or stands alone where there is none. */
    AGREED
}

package cn.kexin.crm.domain.privacy;

/** Who wants it. */
public enum DataRequestOrigin {
    /** The person, or somebody who may speak for them (art. 49, 50). */
    PERSON,
    /** A rule of retention: the purpose is reached (art. 47 (1) no. 1). */
    RETENTION
}

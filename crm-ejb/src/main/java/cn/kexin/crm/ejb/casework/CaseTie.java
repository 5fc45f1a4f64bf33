package cn.kexin.crm.ejb.casework;

/** What another case is to this one. */
public enum CaseTie {
    /** This one is a part of it. */
    PARENT,
    /** It is a part of this one. */
    CHILD,
    /** It goes on with this matter. */
    MERGED_INTO,
    /** It was closed in favour of this one. */
    MERGED,
    /** It is the major fault behind this one. */
    MAJOR,
    /** This one is the major fault behind it. */
    AFFECTED,
    /** Both should be read together. */
    RELATED
}

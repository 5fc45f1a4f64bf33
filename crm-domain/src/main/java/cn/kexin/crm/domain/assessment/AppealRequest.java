package cn.kexin.crm.domain.assessment;

/** What an appeal asks to be done with the rows it names. */
public enum AppealRequest {
    /** They are to count as having met what was expected. */
    COUNT_AS_MET,
    /** They are not to count at all, for instance because another unit was responsible. */
    EXCLUDE
}

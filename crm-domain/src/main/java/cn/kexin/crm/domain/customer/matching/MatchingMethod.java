package cn.kexin.crm.domain.customer.matching;

/** How a field of two customers is compared. */
public enum MatchingMethod {
    /** Character by character. */
    EXACT,
    /** In the form that does not depend on how it is written: legal form, width, separators. */
    NORMALISED,
    /** Alike to a given degree; for names. */
    FUZZY
}

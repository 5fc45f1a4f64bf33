package cn.kexin.crm.domain.customer.matching;

/** A field by which two customers may be recognised as one. */
public enum MatchingField {
    NAME,
    PHONE,
    EMAIL,
    CREDIT_CODE
}

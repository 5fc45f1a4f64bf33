package cn.kexin.crm.domain.shared;

/** What a record was found by, told beside it where its title alone does not say. */
public enum FoundBy {
    NAME,
    SHORT_NAME,
    /** 曾用名 */
    FORMER_NAME,
    NUMBER,
    CREDIT_CODE,
    /** How the name is read, whole or by the first letters. */
    READING,
    PHONE,
    EMAIL,
    SUBJECT,
    /** Not what was typed, but one slip away from it. */
    SIMILAR
}

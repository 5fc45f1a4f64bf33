package cn.kexin.crm.domain.organisation;

/** What a role may be granted over records of the archive: the record itself, changing it, and the protected groups of fields. */
public enum DataRight {
    /** The record exists for the viewer; every other right presumes it. */
    SEE,
    /** Changing the record and its contact people. */
    EDIT,
    /** Telephone, e-mail and address of natural persons (联系人个人信息). */
    CONTACT_DATA,
    /** Terms of trade, bank and invoice details (商务条件). */
    COMMERCIAL,
    /** Credit grade and limit with their reasons (信用). */
    CREDIT,
    /** Background, preferences and other psychographic notes (背景/心理资料). */
    PROFILE
}

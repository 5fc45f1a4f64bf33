package cn.kexin.crm.domain.customer;

/** Whether a customer is an organisation or a natural person, such as the end user (最终用户) behind a dealer. */
public enum CustomerKind {
    /** 单位 */
    ORGANISATION,
    /** 个人 */
    PERSON
}

package cn.kexin.crm.domain.customer;

/** Where an e-mail address reaches somebody. */
public enum EmailKind {
    /** 工作邮箱 */
    WORK,
    /** 个人邮箱 */
    HOME,
    /** 其他 */
    OTHER
}

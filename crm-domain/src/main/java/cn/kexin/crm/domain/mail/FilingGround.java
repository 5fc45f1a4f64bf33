package cn.kexin.crm.domain.mail;

/** Why a message belongs to a customer. */
public enum FilingGround {
    /** 往来邮件: it answers a message that does. */
    THREAD,
    /** 编号: the subject names the customer or one of its cases. */
    REFERENCE,
    /** 邮箱地址: it comes from or goes to one of the customer's addresses. */
    ADDRESS,
    /** 邮箱域名: only that customer has addresses of the domain. */
    DOMAIN,
    /** 人工: a person said so. */
    PERSON
}

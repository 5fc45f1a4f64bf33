package cn.kexin.crm.domain.customer.consent;

/** How we came to know that somebody agreed or took it back. */
public enum ConsentSource {
    /** A form or agreement they signed. */
    WRITTEN,
    /** A clause of a contract. */
    CONTRACT,
    /** Said on the phone. */
    PHONE,
    /** Said face to face. */
    IN_PERSON,
    /** Written by e-mail. */
    EMAIL,
    /** Written by WeChat or another messenger. */
    IM,
    /** Ticked on a web page or in an app. */
    WEB,
    /** Taken over from another system with its evidence. */
    OTHER_SYSTEM
}

package cn.kexin.crm.domain.customer.consent;

/** How somebody stands to being approached. */
public enum ConsentState {
    /** Nobody asked. */
    UNKNOWN,
    /** 已同意: agreed, knowing what to (个人信息保护法 art. 14). */
    GIVEN,
    /** 已撤回: took it back, which is as easy as giving it (art. 15). */
    WITHDRAWN
}

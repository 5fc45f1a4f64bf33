package cn.kexin.crm.domain.customer;

/** What an address is for. */
public enum AddressKind {
    /** 注册地址 */
    REGISTERED,
    /** 办公地址 */
    OFFICE,
    /** 项目现场 */
    SITE,
    /** 收货地址 */
    DELIVERY,
    /** 开票地址 */
    INVOICE
}

package cn.kexin.crm.domain.customer;

/** Whether work is still done for a customer; an inactive one keeps its history and can come back. */
public enum CustomerStatus {
    /** 有效 */
    ACTIVE,
    /** 停用 */
    INACTIVE
}

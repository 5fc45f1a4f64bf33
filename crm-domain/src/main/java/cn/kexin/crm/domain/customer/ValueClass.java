package cn.kexin.crm.domain.customer;

/** 价值类别: what a customer is worth, and therefore which service standard is owed to them. */
public enum ValueClass {
    /** 一般 */
    GENERAL,
    /** 潜在: to be cultivated. */
    POTENTIAL,
    /** 黄金 */
    GOLD
}

package cn.kexin.crm.domain.customer;

/** 决策角色: the part a contact person plays in the buying decision (the buying centre of Webster and Wind, 1972). */
public enum DecisionRole {
    /** 决策人 */
    DECIDER,
    /** 影响人 */
    INFLUENCER,
    /** 采购人 */
    BUYER,
    /** 使用人 */
    END_USER,
    /** 把关人 */
    GATEKEEPER
}

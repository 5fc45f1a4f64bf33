package cn.kexin.crm.domain.customer.consent;

/** What we approach somebody for; the law asks for a ground for each purpose (个人信息保护法 art. 6, 13). */
public enum ContactPurpose {
    /** 履行合同和服务: what a contract with the customer needs, which rests on the contract (art. 13 (1) no. 2). */
    SERVICE,
    /** 营销: anything else we want of them, which rests on consent alone (art. 13 (1) no. 1; 广告法 art. 43). */
    MARKETING
}

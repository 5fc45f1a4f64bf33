package cn.kexin.crm.domain.customer;

/** 渠道: the way a touch happened. */
public enum Channel {
    /** 电话 */
    PHONE,
    /** 拜访 */
    VISIT,
    /** 电子邮件 */
    EMAIL,
    /** 微信 */
    WECHAT,
    /** 网站 */
    WEB,
    /** 经销商 */
    DEALER,
    /** 展会 */
    FAIR,
    /** 会议 */
    MEETING,
    /** 信函 */
    LETTER,
    /** 其他 */
    OTHER
}

package cn.kexin.crm.domain.customer;

/** 结算方式: when a customer pays. */
public enum PaymentTerms {
    /** 款到发货: cash before delivery. */
    BEFORE_DELIVERY,
    /** 货到付款: cash on delivery. */
    ON_DELIVERY,
    /** 月结: monthly, so many days after the end of the month. */
    MONTHLY,
    /** 账期: so many days after the invoice. */
    NET_DAYS,
    /** 分期付款: in instalments. */
    INSTALMENTS,
    /** 按进度付款: by the progress of the works. */
    BY_PROGRESS,
    /** 其他: as the contract says. */
    AS_AGREED
}

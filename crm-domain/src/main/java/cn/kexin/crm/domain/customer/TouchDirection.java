package cn.kexin.crm.domain.customer;

/** Who began a touch. */
public enum TouchDirection {
    /** 呼入: the customer came to us. */
    IN,
    /** 呼出: we went to the customer. */
    OUT
}

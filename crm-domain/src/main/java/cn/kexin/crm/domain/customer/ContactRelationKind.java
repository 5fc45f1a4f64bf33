package cn.kexin.crm.domain.customer;

/** How one contact person stands to another. */
public enum ContactRelationKind {
    /** 汇报给: the other one is the superior. */
    REPORTS_TO,
    /** 影响: the other one listens. */
    INFLUENCES
}

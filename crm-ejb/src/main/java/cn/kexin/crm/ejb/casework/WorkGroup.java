package cn.kexin.crm.ejb.casework;

/** How the open duties are grouped on the page "my work"; each duty is in exactly one. */
public enum WorkGroup {
    /** 已超时: the deadline has passed. */
    OVERDUE,
    /** 今天: due before the end of today in the person's calendar. */
    TODAY,
    /** 以后: due later, or without a deadline. */
    LATER,
    /** 等待客户: the customer has to act first; the clock stands still. */
    WAITING
}

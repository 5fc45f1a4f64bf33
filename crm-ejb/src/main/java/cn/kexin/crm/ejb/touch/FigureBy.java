package cn.kexin.crm.ejb.touch;

/** For whom contacts are counted. */
public enum FigureBy {
    /** 按人员: for each of our people. */
    PERSON,
    /** 按单位: for each of our units. */
    UNIT,
    /** 按客户: for each customer. */
    CUSTOMER
}

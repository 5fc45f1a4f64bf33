package cn.kexin.crm.domain.casework;

/** How the unit responsible for a stage or duty is found. */
public enum UnitRule {
    /** The unit with the given code. */
    NAMED,
    /** The unit that looks after the customer. */
    CUSTOMER_OWNER,
    /** The unit responsible for the case now. */
    CASE_UNIT
}

package cn.kexin.crm.domain.customer.list;

/** With whom a view is shared. */
public enum ViewSharing {
    /** With nobody. */
    PRIVATE,
    /** With a unit and all units below it. */
    UNIT,
    /** With everybody who holds a role. */
    ROLE,
    /** With the whole company. */
    COMPANY
}

package cn.kexin.crm.domain.customer.field;

/** What a custom field describes. */
public enum FieldSubject {
    CUSTOMER,
    /** A contact person. */
    CONTACT
}

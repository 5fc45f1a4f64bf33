package cn.kexin.crm.domain.customer.field;

/** What a custom field takes. */
public enum FieldKind {
    /** One line. */
    TEXT,
    NUMBER,
    DATE,
    /** One of the field's options. */
    CHOICE,
    /** Any of the field's options. */
    MULTI_CHOICE,
    /** A member of the organisation. */
    PERSON,
    /** Another customer. */
    CUSTOMER;

    /** @return whether it takes options */
    public boolean isChoice() {
        return this == CHOICE || this == MULTI_CHOICE;
    }

    /** @return whether it lies between bounds rather than being one of several */
    public boolean isRange() {
        return this == NUMBER || this == DATE;
    }
}

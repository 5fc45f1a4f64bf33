package cn.kexin.crm.domain.customer.field;

import cn.kexin.crm.domain.organisation.DataRight;

/** The group of fields to which a custom field belongs: it decides who reads and writes it. */
public enum FieldGroup {
    /** Everybody who sees the record. */
    GENERAL(DataRight.SEE),
    CONTACT_DATA(DataRight.CONTACT_DATA),
    COMMERCIAL(DataRight.COMMERCIAL),
    CREDIT(DataRight.CREDIT),
    PROFILE(DataRight.PROFILE);

    private final DataRight right;

    FieldGroup(DataRight right) {
        this.right = right;
    }

    /** @return the right that it takes to read the group's fields */
    public DataRight right() {
        return right;
    }

    /** @return whether not everybody reads it who sees the record, so that reads are written down */
    public boolean isProtected() {
        return this != GENERAL;
    }
}

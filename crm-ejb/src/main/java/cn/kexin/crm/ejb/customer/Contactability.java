package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.consent.ContactPermission;

/** Whether somebody may be approached for marketing in one way, in one word, for files that are used outside of the product. */
public enum Contactability {
    /** 可以联系. */
    FREE,
    /** 勿扰. */
    DO_NOT_CONTACT,
    /** 已撤回同意. */
    WITHDRAWN,
    /** 未取得同意. */
    NO_CONSENT;

    public static Contactability of(ContactPermission permission) {
        return permission.ground() == null ? FREE : valueOf(permission.ground().name());
    }
}

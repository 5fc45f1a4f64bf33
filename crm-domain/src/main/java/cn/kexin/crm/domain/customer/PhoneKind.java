package cn.kexin.crm.domain.customer;

/** What kind of connection a phone number is. */
public enum PhoneKind {
    /** 手机 */
    MOBILE,
    /** 办公电话 */
    OFFICE,
    /** 家庭电话 */
    HOME,
    /** 传真 */
    FAX,
    /** 其他 */
    OTHER;

    /** @return what a number is when nobody says: a mobile number by its form, else an office's */
    public static PhoneKind usual(String number) {
        PhoneKey key = PhoneKey.of(number);
        return key != null && key.isMobile() ? MOBILE : OFFICE;
    }
}

package cn.kexin.crm.ejb.customer.internal;

/** Personal data as those see it who may not read it: enough to recognise what one knows already. */
final class Masking {

    private static final String HIDDEN = "****";

    private Masking() {}

    /** @return {@code 138****8000} for a mobile number; shorter ones keep their last two characters */
    static String phone(String phone) {
        if (phone == null) {
            return null;
        }
        int length = phone.length();
        return length < 11
                ? HIDDEN + phone.substring(Math.max(0, length - 2))
                : phone.substring(0, 3) + HIDDEN + phone.substring(length - 4);
    }

    /** @return {@code z****@example.cn} */
    static String email(String email) {
        if (email == null) {
            return null;
        }
        int at = email.indexOf('@');
        return at < 1 ? HIDDEN : email.charAt(0) + HIDDEN + email.substring(at);
    }
}

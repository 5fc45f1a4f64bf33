package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.ejb.customer.AddressLine;
import cn.kexin.crm.ejb.customer.EmailLine;
import cn.kexin.crm.ejb.customer.PhoneLine;
import cn.kexin.crm.ejb.customer.Reach;

/** Personal data as those see it who may not read it: enough to recognise what one knows already. */
public final class Masking {

    /** What stands for a text that is not for the viewer. */
    public static final String HIDDEN = "****";

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

    /** @return the lines with what they hold masked; of addresses of a person only the division stays */
    static Reach reach(Reach reach) {
        return new Reach(
                reach.phones().stream()
                        .map(line -> new PhoneLine(line.kind(), phone(line.number()), line.primary(), null))
                        .toList(),
                reach.emails().stream()
                        .map(line -> new EmailLine(line.kind(), email(line.address()), line.primary(), null))
                        .toList(),
                reach.addresses().stream()
                        .map(line -> new AddressLine(line.kind(), line.divisionCode(), null, null, line.primary()))
                        .toList());
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

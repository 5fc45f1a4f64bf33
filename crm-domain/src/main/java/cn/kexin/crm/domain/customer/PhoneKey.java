package cn.kexin.crm.domain.customer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comparable form of a phone number: 023-6000 1001转8, (023)60001001 and +86 23 60001001 are 2360001001 nationally and
 * 60001001 within their area, so that one written with the area code is found by somebody who leaves it out, and the other
 * way round. Numbers of other countries keep their country code.
 */
public final class PhoneKey {

    /** Fewer digits are a short number that many places have, such as 110. */
    private static final int SHORTEST = 5;

    private static final Pattern EXTENSION = Pattern.compile("(?:转|分机|ext\\.?|[x*#,;])\\D*(\\d*).*$");
    private static final Pattern NOT_DIGIT = Pattern.compile("\\D+");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

    /** 010, 02x and 03xx to 09xx before seven or eight digits; 400 and 800 are numbers of companies. */
    private static final Pattern WITH_AREA = Pattern.compile("(?![48]00)(10|2\\d|[3-9]\\d{2})(\\d{7,8})");

    private final String national;
    private final String local;
    private final String extension;

    private PhoneKey(String national, String extension) {
        Matcher area = WITH_AREA.matcher(national);
        this.national = national;
        this.local = area.matches() && !MOBILE.matcher(national).matches() ? area.group(2) : national;
        this.extension = extension;
    }

    /** @return the key, or null when there are fewer than five digits before an extension */
    public static PhoneKey of(String phone) {
        if (phone == null) {
            return null;
        }
        String plain = Normalizer.normalize(phone, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        Matcher extension = EXTENSION.matcher(plain);
        boolean extended = extension.find();
        String digits = NOT_DIGIT
                .matcher(extended ? plain.substring(0, extension.start()) : plain)
                .replaceAll("")
                .replaceFirst("^(00)?86(?=\\d{10})", "")
                .replaceFirst("^0+", "");
        boolean dials = extended && !extension.group(1).isEmpty();
        return digits.length() < SHORTEST ? null : new PhoneKey(digits, dials ? extension.group(1) : null);
    }

    /** @return the digits with the area code, without the country code 86, the trunk zero and the extension */
    public String national() {
        return national;
    }

    /** @return the digits without the area code; the national ones where there is none */
    public String local() {
        return local;
    }

    /** @return the digits dialled after the connection, or null */
    public String extension() {
        return extension;
    }

    public boolean isMobile() {
        return MOBILE.matcher(national).matches();
    }
}

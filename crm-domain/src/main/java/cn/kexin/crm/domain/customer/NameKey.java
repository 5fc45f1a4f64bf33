package cn.kexin.crm.domain.customer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The comparable form of what people type in many ways: 重庆长江建工集团有限公司, "重庆长江建工(集团)有限责任公司" and "重庆长江建工集团" have
 * one name key, +86 138-0013-8000 and 13800138000 one phone key. Equal keys make a suspected duplicate, nothing more.
 */
public final class NameKey {

    /** Longest key; normalising may lengthen a name. */
    public static final int LONGEST = 200;

    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LEGAL_FORM =
            Pattern.compile("(股份有限公司|有限责任公司|有限公司|公司|(coltd|limited|ltd|gmbh|inc|llc))$");

    private NameKey() {}

    /** @return the name in lower case and half width, without punctuation and legal form; never empty for a name */
    public static String ofName(String name) {
        String plain = NOT_WORD.matcher(
                        Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
        String withoutForm = LEGAL_FORM.matcher(plain).replaceFirst("");
        String key = withoutForm.isEmpty() ? plain : withoutForm;
        String comparable = key.isEmpty() ? name.strip() : key;
        return comparable.substring(0, Math.min(LONGEST, comparable.length()));
    }

    /** @return {@link PhoneKey#national}, or null for what is no phone number */
    public static String ofPhone(String phone) {
        PhoneKey key = PhoneKey.of(phone);
        return key == null ? null : key.national();
    }
}

package cn.kexin.crm.domain.customer;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * 统一社会信用代码: the code that every Chinese organisation has for life (GB 32100-2015). Eighteen characters: registering
 * authority, kind of organisation, six digits of the division that registered it, nine of the organisation code, and a
 * check character by which any single wrong character is found.
 */
@Embeddable
public class CreditCode implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Digits and capitals without I, O, S, V and Z, each worth its place (GB 32100-2015, table 1). */
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");

    private static final int WEIGHT_BASE = 3;
    private static final int DIVISION_FROM = 2;
    private static final int DIVISION_TO = 8;
    private static final int LENGTH = 18;

    @Column(name = "credit_code", length = LENGTH)
    private String code;

    protected CreditCode() {}

    private CreditCode(String code) {
        this.code = code;
    }

    /**
     * Reads what people typed: blanks and hyphens count for nothing, small letters and full width as their like.
     *
     * @return the code, or null for null and blank text
     * @throws BusinessRuleException on the field {@code creditCode} when it has another form or the check character is wrong
     */
    public static CreditCode of(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String plain = plain(text);
        if (plain.length() != LENGTH) {
            throw BusinessRuleException.onField("creditCode", "customer.error.creditCodeLength", plain.length());
        }
        if (!FORM.matcher(plain).matches()) {
            throw BusinessRuleException.onField("creditCode", "customer.error.creditCodeForm", plain);
        }
        if (plain.charAt(LENGTH - 1) != check(plain)) {
            throw BusinessRuleException.onField("creditCode", "customer.error.creditCodeCheck", plain);
        }
        return new CreditCode(plain);
    }

    /** @return the text in capitals and half width, without blanks and hyphens */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\-]", "")
                .toUpperCase(Locale.ROOT);
    }

    /** The check character C18 = 31 − (Σ Ci × 3^(i−1) mod 31), where 31 counts as 0 (GB 32100-2015, annex A). */
    static char check(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += CHARACTERS.indexOf(code.charAt(i)) * weight;
            weight = weight * WEIGHT_BASE % CHARACTERS.length();
        }
        return CHARACTERS.charAt((CHARACTERS.length() - sum % CHARACTERS.length()) % CHARACTERS.length());
    }

    /** @return the eighteen characters */
    public String getCode() {
        return code;
    }

    /** @return code of the county in which the organisation was registered, as GB/T 2260 had it then */
    public String getDivision() {
        return code.substring(DIVISION_FROM, DIVISION_TO);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CreditCode that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}

package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Customer;
import cn.kexin.crm.ejb.shared.Pinyin;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Every form in which people look for a customer: the name, its pinyin and initials, the short name, the phone's digits and
 * the number. Characters that company names read differently than the dictionary's first reading are found by both.
 */
final class SearchText {

    /** Column width of {@code customer.search_text}. */
    private static final int LONGEST = 1200;

    private static final int PINYIN_OF = 60;

    /** The reading in names of places and companies: 重庆, 长江, 厦门, 银行, 单氏, 曾氏, 成都, 音乐 and so on. */
    private static final Map<Integer, String> READINGS = Map.ofEntries(
            reading('重', "chong"),
            reading('长', "chang"),
            reading('厦', "xia"),
            reading('行', "hang"),
            reading('单', "shan"),
            reading('曾', "zeng"),
            reading('都', "du"),
            reading('乐', "le"),
            reading('朝', "chao"),
            reading('会', "kuai"),
            reading('调', "diao"),
            reading('率', "lv"));

    private static Map.Entry<Integer, String> reading(char character, String syllable) {
        return Map.entry((int) character, syllable);
    }

    private SearchText() {}

    static String of(Customer customer) {
        return of(customer, "");
    }

    /** @param merged numbers and names of entries that were merged into the customer, by which people go on looking for it */
    static String of(Customer customer, String merged) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(customer.getNumber());
        forms.add(customer.getName());
        addIfGiven(forms, customer.getShortName());
        addIfGiven(forms, customer.getPhoneKey());
        addIfGiven(
                forms,
                customer.getCreditCode() == null
                        ? null
                        : customer.getCreditCode().getCode());
        addPinyin(forms, head(customer.getName()));
        if (customer.getShortName() != null) {
            addPinyin(forms, customer.getShortName());
        }
        addIfGiven(forms, merged.isEmpty() ? null : merged);
        String text = String.join(" ", forms).toLowerCase(Locale.ROOT);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static void addPinyin(Set<String> forms, String name) {
        addReading(forms, Pinyin.syllables(name));
        if (name.codePoints().anyMatch(READINGS::containsKey)) {
            addReading(forms, Pinyin.read(name, READINGS));
        }
    }

    private static void addReading(Set<String> forms, List<String> syllables) {
        forms.add(String.join("", syllables));
        forms.add(Pinyin.initials(syllables));
    }

    private static void addIfGiven(Set<String> forms, String form) {
        if (form != null) {
            forms.add(form);
        }
    }

    private static String head(String name) {
        return name.length() <= PINYIN_OF ? name : name.substring(0, PINYIN_OF);
    }
}

package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Customer;
import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Every form in which people look for a customer: the name, its pinyin and initials, the short name, the phone's digits and
 * the number. Characters that company names read differently than the dictionary's first reading are found by both.
 */
final class SearchText {

    /** Column width of {@code customer.search_text}. */
    private static final int LONGEST = 1200;

    private static final int PINYIN_OF = 60;

    /** Character, then the reading in names of places and companies: 重庆, 长江, 厦门, 银行, 单氏, 曾氏, 成都, 音乐 and so on. */
    private static final String[] READINGS = {
        "重chong", "长chang", "厦xia", "行hang", "单shan", "曾zeng", "都du", "乐le", "朝chao", "会kuai", "调diao", "率lv"
    };

    private SearchText() {}

    static String of(Customer customer) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(customer.getNumber());
        forms.add(customer.getName());
        addIfGiven(forms, customer.getShortName());
        addIfGiven(forms, customer.getPhoneKey());
        addPinyin(forms, head(customer.getName()));
        if (customer.getShortName() != null) {
            addPinyin(forms, customer.getShortName());
        }
        String text = String.join(" ", forms).toLowerCase(Locale.ROOT);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static void addPinyin(Set<String> forms, String name) {
        addReading(forms, name);
        String otherReading = name;
        for (String reading : READINGS) {
            otherReading = otherReading.replace(reading.substring(0, 1), " " + reading.substring(1) + " ");
        }
        addReading(forms, otherReading);
    }

    private static void addReading(Set<String> forms, String name) {
        String syllables = Han.TO_LATIN.transliterate(name).strip();
        forms.add(syllables.replaceAll("[^\\p{L}\\p{N}]+", ""));
        StringBuilder initials = new StringBuilder();
        for (String syllable : syllables.split("[^\\p{L}\\p{N}]+")) {
            initials.append(syllable, 0, Math.min(1, syllable.length()));
        }
        forms.add(initials.toString());
    }

    private static void addIfGiven(Set<String> forms, String form) {
        if (form != null) {
            forms.add(form);
        }
    }

    private static String head(String name) {
        return name.length() <= PINYIN_OF ? name : name.substring(0, PINYIN_OF);
    }

    /** Loaded on first use, because its tables take a moment; safe for use by many threads. */
    private static final class Han {
        static final Transliterator TO_LATIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    }
}

package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Customer;
import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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
        if (!otherReading.equals(name)) {
            addReading(forms, otherReading);
        }
    }

    private static void addReading(Set<String> forms, String name) {
        String[] syllables = Han.read(name).strip().split("[^\\p{L}\\p{N}]+");
        forms.add(String.join("", syllables));
        StringBuilder initials = new StringBuilder();
        for (String syllable : syllables) {
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

        private static final Transliterator TO_LATIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

        /** The library looks through its rules for every character anew; names are written with few of them. */
        private static final Map<Integer, String> READ = new ConcurrentHashMap<>();

        static String read(String name) {
            StringBuilder syllables = new StringBuilder();
            name.codePoints().forEach(character -> syllables.append(READ.computeIfAbsent(character, Han::syllable)));
            return syllables.toString();
        }

        private static String syllable(int character) {
            String read = TO_LATIN.transliterate(Character.toString(character));
            return Character.isIdeographic(character) ? " " + read + " " : read;
        }
    }
}

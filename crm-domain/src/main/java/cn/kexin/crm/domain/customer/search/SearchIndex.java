package cn.kexin.crm.domain.customer.search;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.matching.Characters;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Everything by which a record is looked for, as one text and as the {@link Grams} of an index. The only place where the
 * search columns come from: the same for what is typed, imported, merged or generated.
 */
public final class SearchIndex {

    /** Most characters of {@link #text}. */
    public static final int LONGEST_TEXT = 4000;

    /** Most characters of {@link #grams}. */
    public static final int LONGEST_GRAMS = 12_000;

    /** Nobody types how a legal form is read without the name before it. */
    private static final Pattern LEGAL_FORM = Pattern.compile("(股份有限|有限责任|有限)公司$");

    /** Where the parts of a unified social credit code begin that stand for themselves (GB 32100-2015, 4.1). */
    private static final int[] PARTS_OF_CODE = {0, 2, 8};

    private final Set<String> forms = new LinkedHashSet<>();
    private final Grams grams = new Grams();

    /** @param otherNames under which people go on looking for the customer: those it had, those of entries merged into it */
    public static SearchIndex ofCustomer(
            String number,
            CustomerKind kind,
            String name,
            String shortName,
            String creditCode,
            Collection<String> otherNames) {
        SearchIndex index = new SearchIndex()
                .addName(name, kind)
                .addName(shortName, kind)
                .add(number)
                .addCode(creditCode);
        otherNames.forEach(other -> index.addName(other, kind));
        return index;
    }

    public static SearchIndex ofContact(String name) {
        return new SearchIndex().addName(name, CustomerKind.PERSON);
    }

    /** Of a matter: found by any part of its number and subject. */
    public static SearchIndex ofMatter(String number, String subject) {
        return new SearchIndex().add(number).add(subject);
    }

    /** Adds what is found by any part of it, such as a number; null for nothing. */
    public SearchIndex add(String form) {
        if (form != null && !form.isBlank()) {
            String plain = plain(form);
            forms.add(plain);
            grams.add(plain);
        }
        return this;
    }

    /** Adds a unified social credit code: found by it, by its division and by the organisation code in it; null for nothing. */
    public SearchIndex addCode(String code) {
        if (code != null) {
            String plain = plain(code);
            forms.add(plain);
            grams.addCode(plain, PARTS_OF_CODE);
        }
        return this;
    }

    /** Adds a name, found by any part of it, how it is read, and the first letters of that; null for nothing. */
    public SearchIndex addName(String name, CustomerKind kind) {
        if (name == null || name.isBlank()) {
            return this;
        }
        String plain = plain(name);
        forms.add(plain);
        grams.addFirst(plain);
        grams.add(plain);
        int form = formLength(plain);
        for (List<String> reading : Readings.of(plain, kind)) {
            forms.add(String.join("", reading));
            forms.add(Readings.initials(reading));
            grams.addReading(reading, reading.size() - form);
        }
        return this;
    }

    /**
     * Adds a text of sentences: found by any two neighbouring characters of Chinese, and by how a word of other scripts
     * begins; null for nothing.
     */
    public SearchIndex addText(String text) {
        if (text != null && !text.isBlank()) {
            String plain = plain(text);
            forms.add(plain);
            grams.addWords(plain);
        }
        return this;
    }

    private static int formLength(String plain) {
        var form = LEGAL_FORM.matcher(plain);
        return form.find() ? form.end() - form.start() : 0;
    }

    /** @return the text in the form that is compared: half width, lower case, simplified, without outer blanks */
    static String plain(String text) {
        return Characters.plain(text).strip();
    }

    /** @return every form, separated by blanks */
    public String text() {
        return text(LONGEST_TEXT);
    }

    /** @return every form, separated by blanks, as far as there is room */
    public String text(int room) {
        String text = String.join(" ", forms);
        return text.length() <= room ? text : text.substring(0, room);
    }

    /** @return the grams, separated by blanks */
    public String grams() {
        return grams(LONGEST_GRAMS);
    }

    /** @return the grams, separated by blanks, as far as there is room */
    public String grams(int room) {
        return grams.written(room);
    }
}

package cn.kexin.crm.domain.customer.search;

import cn.kexin.crm.domain.customer.PhoneKey;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One of the words, separated by blanks, that somebody typed to find something. */
public final class SearchWord {

    /** A phone number without blanks, long enough not to be part of another number. */
    private static final Pattern PHONE = Pattern.compile("[0-9+()\\-]{7,17}");

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]*");

    private final String plain;

    private SearchWord(String plain) {
        this.plain = plain;
    }

    /** @param typed may be null or blank */
    public static List<SearchWord> of(String typed) {
        return typed == null
                ? List.of()
                : Stream.of(SearchIndex.plain(typed).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .map(SearchWord::new)
                        .toList();
    }

    /** @return the word as it stands in {@link SearchIndex#text} */
    public String text() {
        return plain;
    }

    /** @return the number when the word is one, or else null */
    public PhoneKey phone() {
        return PHONE.matcher(plain).matches() ? PhoneKey.of(plain) : null;
    }

    /** @return the address, or its beginning, when the word is one; or else null */
    public String email() {
        return EMAIL.matcher(plain).matches() ? plain.toLowerCase(Locale.ROOT) : null;
    }

    /** @return grams that everything has which holds the word; none of a word of signs, which finds nothing */
    public Set<String> grams() {
        return Grams.ofWord(plain);
    }

    /** @return grams that everything has whose name begins with the word, or how it is read */
    public Set<String> beginning() {
        return Grams.ofBeginning(plain);
    }
}

package cn.kexin.crm.domain.customer.search;

import cn.kexin.crm.domain.customer.CustomerKind;
import cn.kexin.crm.domain.customer.NameKey;
import cn.kexin.crm.domain.shared.FoundBy;
import java.util.List;
import java.util.Objects;

/**
 * A record as the search judges it, after the database has found it by its grams.
 *
 * @param number null for none
 * @param shortName null for none
 * @param formerNames names it had, and those of entries merged into it
 * @param creditCode null for none
 */
public record SearchTarget(
        CustomerKind kind, String number, String name, String shortName, List<String> formerNames, String creditCode) {

    /** A contact person. */
    public SearchTarget(String name) {
        this(CustomerKind.PERSON, null, name, null, List.of(), null);
    }

    /** @return how it answers; null when what was typed stands in none of its names and codes */
    public Found answerTo(String typed) {
        String whole = SearchIndex.plain(typed);
        if (NameKey.ofName(name).equals(NameKey.ofName(typed))) {
            return new Found(Found.Rank.EXACT, FoundBy.NAME, null);
        }
        Found found = null;
        for (SearchWord word : SearchWord.of(whole)) {
            Found answer = answerTo(word);
            if (answer == null) {
                return null;
            }
            found = found == null ? answer : found.and(answer);
        }
        return found;
    }

    private Found answerTo(SearchWord word) {
        Found found = code(word.text(), number, FoundBy.NUMBER);
        found = Found.better(found, code(word.text(), creditCode, FoundBy.CREDIT_CODE));
        found = Found.better(found, named(word.text(), name, FoundBy.NAME));
        found = Found.better(found, named(word.text(), shortName, FoundBy.SHORT_NAME));
        for (String former : formerNames) {
            found = Found.better(found, named(word.text(), former, FoundBy.FORMER_NAME));
        }
        return found;
    }

    private static Found code(String word, String code, FoundBy by) {
        if (code == null) {
            return null;
        }
        String plain = SearchIndex.plain(code);
        return plain.contains(word)
                ? new Found(plain.equals(word) ? Found.Rank.EXACT : Found.Rank.CONTAINS, by, code)
                : null;
    }

    /** What is shown as the title needs no further word; a reading is said to be one. */
    private Found named(String word, String text, FoundBy by) {
        if (text == null) {
            return null;
        }
        String matched = by == FoundBy.NAME ? null : text;
        String plain = SearchIndex.plain(text);
        if (plain.contains(word)) {
            Found.Rank rank = plain.startsWith(word) ? Found.Rank.BEGINS : Found.Rank.CONTAINS;
            return new Found(plain.equals(word) ? Found.Rank.EXACT : rank, by, matched);
        }
        return Readings.of(plain, kind).stream()
                .map(syllables -> Readings.rankOf(word, syllables))
                .filter(Objects::nonNull)
                .min(Enum::compareTo)
                .map(rank -> new Found(rank, matched == null ? FoundBy.READING : by, matched))
                .orElse(null);
    }
}

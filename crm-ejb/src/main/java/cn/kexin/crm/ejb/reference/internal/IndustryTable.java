package cn.kexin.crm.ejb.reference.internal;

import cn.kexin.crm.ejb.reference.Industry;
import cn.kexin.crm.ejb.shared.Pinyin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** The industries by code, by name and by the words that mean them. Never changed once read. */
public final class IndustryTable {

    private static final int NOT_FOUND = 9;

    private final Map<String, Industry> byCode = new LinkedHashMap<>();
    private final Map<String, Industry> byName = new HashMap<>();
    private final Map<String, Words> words = new HashMap<>();

    private IndustryTable(List<CSVRecord> rows) {
        String section = null;
        for (CSVRecord row : rows) {
            String code = row.get("code");
            section = Character.isLetter(code.charAt(0)) ? code : section;
            add(new Industry(code, section, row.get("name"), row.get("english")), row.get("words"));
        }
    }

    public static IndustryTable shipped() {
        return new IndustryTable(ReferenceFile.read("industries.csv"));
    }

    private void add(Industry industry, String said) {
        byCode.put(industry.code(), industry);
        byName.put(industry.name(), industry);
        byName.put(lower(industry.english()), industry);
        List<String> syllables = Pinyin.syllables(industry.name());
        words.put(
                industry.code(),
                new Words(
                        industry.name(),
                        lower(industry.english()),
                        String.join("", syllables),
                        Pinyin.initials(syllables),
                        said.isEmpty() ? List.of() : List.of(lower(said).split(" "))));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    public Industry get(String code) {
        return code == null ? null : byCode.get(code.toUpperCase(Locale.ROOT));
    }

    public List<Industry> sections() {
        return byCode.values().stream().filter(Industry::isSection).toList();
    }

    public List<Industry> all() {
        return List.copyOf(byCode.values());
    }

    public List<String> within(String code) {
        Industry industry = get(code);
        if (industry == null) {
            return List.of();
        }
        List<String> codes = new ArrayList<>();
        byCode.values().stream()
                .filter(each -> each == industry
                        || industry.isSection() && each.section().equals(industry.code()))
                .forEach(each -> codes.add(each.code()));
        return codes;
    }

    public Industry named(String text) {
        Industry byItsCode = get(text);
        return byItsCode == null ? byName.get(lower(text)) : byItsCode;
    }

    public List<Industry> suggest(String text, int limit) {
        record Hit(Industry industry, int rank) {}
        String typed = lower(text);
        return byCode.values().stream()
                .map(industry -> new Hit(industry, rank(industry, typed)))
                .filter(hit -> hit.rank() < NOT_FOUND)
                .sorted(Comparator.comparingInt(Hit::rank)
                        .thenComparing(hit -> hit.industry().isSection())
                        .thenComparing(hit -> hit.industry().code()))
                .limit(limit)
                .map(Hit::industry)
                .toList();
    }

    private int rank(Industry industry, String typed) {
        return lower(industry.code()).equals(typed)
                ? 0
                : words.get(industry.code()).rank(typed);
    }

    /** What can be typed to find an industry. */
    private record Words(String name, String english, String pinyin, String initials, List<String> said) {

        int rank(String typed) {
            if (name.equals(typed) || said.contains(typed)) {
                return 1;
            }
            if (name.startsWith(typed) || english.startsWith(typed)) {
                return 2;
            }
            if (name.contains(typed)
                    || said.stream().anyMatch(word -> word.startsWith(typed) || typed.contains(word))) {
                return 3;
            }
            if (pinyin.startsWith(typed) || initials.startsWith(typed) || english.contains(typed)) {
                return 4;
            }
            return NOT_FOUND;
        }
    }
}

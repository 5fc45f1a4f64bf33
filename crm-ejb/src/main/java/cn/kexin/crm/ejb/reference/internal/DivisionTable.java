package cn.kexin.crm.ejb.reference.internal;

import cn.kexin.crm.ejb.reference.Division;
import cn.kexin.crm.ejb.reference.Divisions.Located;
import cn.kexin.crm.ejb.shared.Pinyin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** The divisions by code, by name and by what people type. Never changed once read. */
public final class DivisionTable {

    /** Levels that exist in the statistics only; nobody writes them into an address. */
    private static final Pattern PLACEHOLDER = Pattern.compile("市辖区|县|(省|自治区)直辖县级行政区划");

    /** With what the rest of a street's name begins. */
    private static final String STREET = "路街道巷大东西南北中";

    private static final Division AMBIGUOUS = new Division("", "", "", "", "");

    private final Map<String, Division> byCode = new LinkedHashMap<>();
    private final Map<String, List<Division>> below = new HashMap<>();
    private final Map<String, Typed> typed = new HashMap<>();
    private final Map<String, Division> byPath = new HashMap<>();
    private final Towns towns;
    private int longestPath;

    private DivisionTable(List<CSVRecord> rows, Towns towns) {
        this.towns = towns;
        rows.forEach(row -> add(row.get("code"), row.get("name")));
        byCode.values().forEach(this::addSpellings);
    }

    public static DivisionTable shipped() {
        return new DivisionTable(ReferenceFile.read("divisions.csv"), Towns.shipped());
    }

    private void add(String code, String name) {
        Division parent = byCode.get(code.substring(0, code.length() - 2));
        boolean sameAsAbove = parent != null && parent.name().equals(name);
        boolean shown = !sameAsAbove && !PLACEHOLDER.matcher(name).matches();
        String english = DivisionNames.english(code, name);
        String above = parent == null ? "" : parent.path();
        String aboveInEnglish = parent == null ? "" : parent.englishPath();
        Division division = new Division(
                code,
                name,
                shown ? above + name : above,
                english,
                shown ? english + (aboveInEnglish.isEmpty() ? "" : ", " + aboveInEnglish) : aboveInEnglish);
        byCode.put(code, division);
        below.computeIfAbsent(code.substring(0, code.length() - 2), any -> new ArrayList<>())
                .add(division);
        if (shown) {
            typed.put(code, Typed.of(division));
        }
    }

    /** Every way in which the division's whole name is written; what would mean two divisions means neither. */
    private void addSpellings(Division division) {
        if (!typed.containsKey(division.code())) {
            return;
        }
        List<String> above = division.parent() == null ? List.of("") : spellings(byCode.get(division.parent()));
        for (String each : above) {
            name(each + division.name(), division);
            if (division.level() != Division.Level.COUNTY) {
                name(each + DivisionNames.withoutSuffix(division.name()), division);
            }
        }
    }

    private List<String> spellings(Division division) {
        List<String> above = division.parent() == null ? List.of("") : spellings(byCode.get(division.parent()));
        List<String> all = new ArrayList<>(above);
        if (typed.containsKey(division.code())) {
            for (String each : above) {
                all.add(each + division.name());
                all.add(each + DivisionNames.withoutSuffix(division.name()));
            }
        }
        return all.stream().distinct().toList();
    }

    private void name(String spelling, Division division) {
        if (spelling.length() < 2) {
            return;
        }
        longestPath = Math.max(longestPath, spelling.length());
        Division known = byPath.putIfAbsent(spelling, division);
        if (known != null
                && known != division
                && known.code().length() == division.code().length()) {
            byPath.put(spelling, AMBIGUOUS);
        }
    }

    public Division get(String code) {
        if (code == null || !Towns.isCode(code)) {
            return code == null ? null : byCode.get(code);
        }
        return below(Towns.countyOf(code)).stream()
                .filter(town -> town.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    public List<Division> below(String code) {
        Division above = byCode.get(code);
        return above != null && above.level() == Division.Level.COUNTY
                ? towns.of(above)
                : below.getOrDefault(code, List.of());
    }

    /** @return the smallest division, down to the town */
    public Optional<Located> locate(String text) {
        return locateCounty(text).map(located -> townOf(located).orElse(located));
    }

    private Optional<Located> townOf(Located county) {
        return towns(county.division()).stream()
                .filter(town -> county.rest().startsWith(town.name()))
                .max(Comparator.comparingInt(town -> town.name().length()))
                .map(town -> new Located(
                        town, county.rest().substring(town.name().length()).strip()));
    }

    /** Those of a county; and of a city without counties, which the statistics give a county of its own name. */
    private List<Division> towns(Division division) {
        return switch (division.level()) {
            case COUNTY -> below(division.code());
            case CITY ->
                below(division.code()).size() == 1
                        ? below(below(division.code()).get(0).code())
                        : List.of();
            default -> List.of();
        };
    }

    private Optional<Located> locateCounty(String text) {
        for (int length = Math.min(longestPath, text.length()); length >= 2; length--) {
            Division found = byPath.get(text.substring(0, length));
            String rest = text.substring(length).strip();
            if (found != null && found != AMBIGUOUS && !isStreet(text.substring(0, length), found, rest)) {
                return Optional.of(new Located(found, rest));
            }
        }
        return Optional.empty();
    }

    /** 南京路 is a street of many cities, not one of 南京. */
    private static boolean isStreet(String spelling, Division division, String rest) {
        return !spelling.endsWith(division.name()) && !rest.isEmpty() && STREET.indexOf(rest.charAt(0)) >= 0;
    }

    public List<Division> suggest(String text, int limit) {
        List<Division> larger = suggestLarger(text, limit);
        return larger.isEmpty() ? suggestTowns(text, limit) : larger;
    }

    private List<Division> suggestLarger(String text, int limit) {
        record Hit(Division division, int rank) {}
        return typed.entrySet().stream()
                .map(entry ->
                        new Hit(byCode.get(entry.getKey()), entry.getValue().rank(text)))
                .filter(hit -> hit.rank() < Typed.NOT_FOUND)
                .sorted(Comparator.comparingInt(Hit::rank)
                        .thenComparing(hit -> hit.division().code().length())
                        .thenComparing(hit -> hit.division().code()))
                .limit(limit)
                .map(Hit::division)
                .toList();
    }

    /** @return towns that begin so, after the path of their county has been typed */
    private List<Division> suggestTowns(String text, int limit) {
        Located county = locateCounty(text).orElse(null);
        if (county == null || county.rest().isEmpty()) {
            return List.of();
        }
        return towns(county.division()).stream()
                .filter(town -> town.name().startsWith(county.rest()))
                .limit(limit)
                .toList();
    }

    /** What can be typed to find a division. */
    private record Typed(String code, String name, String path, String pinyin, String initials, String english) {

        private static final int NOT_FOUND = 9;

        static Typed of(Division division) {
            List<String> syllables = DivisionNames.syllables(division.name());
            List<String> whole = DivisionNames.syllables(division.path());
            return new Typed(
                    division.code(),
                    division.name(),
                    division.path(),
                    String.join("", syllables) + " " + String.join("", whole),
                    Pinyin.initials(syllables) + " " + Pinyin.initials(whole),
                    division.english().toLowerCase(Locale.ROOT));
        }

        int rank(String text) {
            if (code.equals(text) || name.equals(text) || path.equals(text)) {
                return 0;
            }
            if (name.startsWith(text) || path.startsWith(text)) {
                return 1;
            }
            if (begins(pinyin, text) || english.startsWith(text)) {
                return 2;
            }
            if (begins(initials, text)) {
                return 3;
            }
            return path.contains(text) || code.startsWith(text) ? 4 : NOT_FOUND;
        }

        private static boolean begins(String forms, String text) {
            return forms.startsWith(text) || forms.contains(" " + text);
        }
    }
}

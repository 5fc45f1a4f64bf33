package cn.kexin.crm.ejb.reference.internal;

import cn.kexin.crm.ejb.reference.Division;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The streets, towns and townships below the counties, eleven for each of them: too many to keep each as what it is. They are
 * kept as text by county, a line for each, and made when asked for.
 */
final class Towns {

    private static final int COUNTY = 6;
    private static final int CODE = 9;

    private final Map<String, String> linesByCounty = new HashMap<>();

    private Towns() {}

    static Towns shipped() {
        Map<String, StringBuilder> lines = new HashMap<>();
        ReferenceFile.read("towns.csv", row -> {
            String code = row.get("code");
            lines.computeIfAbsent(code.substring(0, COUNTY), any -> new StringBuilder())
                    .append(code.substring(COUNTY))
                    .append(row.get("name"))
                    .append('\n');
        });
        Towns towns = new Towns();
        lines.forEach((county, text) -> towns.linesByCounty.put(county, text.toString()));
        return towns;
    }

    static boolean isCode(String code) {
        return code.length() == CODE;
    }

    static String countyOf(String code) {
        return code.substring(0, COUNTY);
    }

    /** @return those of a county, by code */
    List<Division> of(Division county) {
        List<Division> towns = new ArrayList<>();
        for (String line : linesByCounty.getOrDefault(county.code(), "").split("\n")) {
            if (!line.isEmpty()) {
                towns.add(town(county, line));
            }
        }
        return towns;
    }

    private static Division town(Division county, String line) {
        String name = line.substring(CODE - COUNTY);
        String english = DivisionNames.english(county.code() + line.substring(0, CODE - COUNTY), name);
        return new Division(
                county.code() + line.substring(0, CODE - COUNTY),
                name,
                county.path() + name,
                english,
                english + ", " + county.englishPath());
    }
}

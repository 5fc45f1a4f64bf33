package cn.kexin.crm.domain.project.ocds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges the releases of one process into what is known now, as the standard says (OCDS 1.1, "Merging"): by date, a later
 * release overwrites what it names and leaves the rest, null removes, objects are merged member by member, lists of
 * objects with an id element by element, other lists are replaced. In whatever order releases arrive, and however often,
 * the result is the same.
 */
public final class Releases {

    private static final Comparator<Release> ORDER =
            Comparator.comparing(Release::date).thenComparing(Release::id).thenComparing(Release::hash);

    private Releases() {}

    /** @return a new document; empty for no releases */
    public static Map<String, Object> merge(Collection<Release> releases) {
        Map<String, Object> known = new LinkedHashMap<>();
        releases.stream().sorted(ORDER).forEach(release -> mergeInto(known, release.content()));
        return known;
    }

    private static void mergeInto(Map<String, Object> known, Map<?, ?> said) {
        said.forEach((name, value) -> {
            if (value == null) {
                known.remove(String.valueOf(name));
            } else {
                known.put(String.valueOf(name), merged(known.get(String.valueOf(name)), value));
            }
        });
    }

    private static Object merged(Object known, Object said) {
        if (said instanceof Map<?, ?> members) {
            Map<String, Object> result = copy(known);
            mergeInto(result, members);
            return result;
        }
        return said instanceof List<?> list && isById(list) ? byId(known, list) : said;
    }

    private static Map<String, Object> copy(Object known) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (known instanceof Map<?, ?> members) {
            members.forEach((name, value) -> copy.put(String.valueOf(name), value));
        }
        return copy;
    }

    private static boolean isById(List<?> list) {
        return !list.isEmpty()
                && list.stream().allMatch(each -> each instanceof Map<?, ?> map && map.get("id") != null);
    }

    private static List<Object> byId(Object known, List<?> said) {
        Map<String, Object> byId = new LinkedHashMap<>();
        if (known instanceof List<?> list && isById(list)) {
            list.forEach(each -> byId.put(idOf(each), each));
        }
        said.forEach(each -> byId.put(idOf(each), merged(byId.get(idOf(each)), each)));
        return new ArrayList<>(byId.values());
    }

    private static String idOf(Object element) {
        return String.valueOf(((Map<?, ?>) element).get("id"));
    }
}

package cn.kexin.crm.web.shared;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The query part of a list's address; filters are links to the same list with one part more or less. Immutable. */
public final class ListQuery implements Serializable {

    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<String, String> parts;

    private ListQuery(Map<String, String> parts) {
        this.parts = new LinkedHashMap<>(parts);
    }

    public static ListQuery empty() {
        return new ListQuery(Map.of());
    }

    /**
     * @param part null or blank leaves the name out
     * @return a query that says this of the name, and nothing of the page
     */
    public ListQuery with(String name, Object part) {
        Map<String, String> changed = new LinkedHashMap<>(parts);
        changed.remove("page");
        if (part == null || part.toString().isBlank()) {
            changed.remove(name);
        } else {
            changed.put(name, part.toString());
        }
        return new ListQuery(changed);
    }

    /** @return a query that says nothing of the name */
    public ListQuery without(String name) {
        return with(name, null);
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** @return the parts by name, for hidden fields of a search form */
    public Map<String, String> getParts() {
        return Map.copyOf(parts);
    }

    /** @return the encoded query without a question mark */
    @Override
    public String toString() {
        return parts.entrySet().stream()
                .map(part -> encode(part.getKey()) + "=" + encode(part.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

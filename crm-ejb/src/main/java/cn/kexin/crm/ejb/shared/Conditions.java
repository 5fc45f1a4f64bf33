package cn.kexin.crm.ejb.shared;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Conditions of a query in JPQL, all of which must hold, with the parameters they name. */
public final class Conditions {

    /** Escape character of every {@code like}: write {@code like :x escape '!'}. */
    private static final String ESCAPED = "[!%_]";

    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    public Conditions and(String jpql) {
        parts.add("(" + jpql + ")");
        return this;
    }

    public Conditions and(String jpql, String parameter, Object bound) {
        parameters.put(parameter, bound);
        return and(jpql);
    }

    /** Adds the condition unless there is nothing to compare with. */
    public Conditions andIfGiven(String jpql, String parameter, Object boundOrNull) {
        return boundOrNull == null ? this : and(jpql, parameter, boundOrNull);
    }

    /** Adds a value for a parameter that a condition has named. */
    public Conditions with(String parameter, Object bound) {
        parameters.put(parameter, bound);
        return this;
    }

    /**
     * Keeps a value under a name of its own.
     *
     * @return how conditions name it, with the colon
     */
    public String naming(Object bound) {
        String name = "value" + parameters.size();
        parameters.put(name, bound);
        return ":" + name;
    }

    /** Gives the values of these parameters to a query that has these conditions within it. */
    public void lendTo(Conditions outer) {
        outer.parameters.putAll(parameters);
    }

    /** @return the where clause with a leading blank; empty without conditions */
    public String where() {
        return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
    }

    /** @return the query with every parameter set */
    public <Q extends Query> Q bind(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    /** @return a pattern that finds the text anywhere, in lower case, for {@code like … escape '!'} */
    public static String containing(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll(ESCAPED, "!$0") + "%";
    }
}

package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.search.SearchIndex;
import cn.kexin.crm.domain.customer.search.SearchWord;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.shared.DatabaseKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Asks for the grams of {@link SearchIndex} in the way in which the index of the database answers. PostgreSQL takes
 * {@code (array @> array) = true} for {@code array @> array}.
 */
@ApplicationScoped
public class GramConditions {

    private static final String INDEXED =
            "sql('string_to_array(?, '' '') @> string_to_array(?, '' '')', %s.searchGrams, :%s) = true";
    private static final String PORTABLE = "concat(' ', concat(%s.searchGrams, ' ')) like :%s escape '!'";

    @Inject
    private DatabaseKind database;

    /**
     * @param alias a record with the columns of {@link SearchIndex}
     * @param parameter the beginning of the names of the condition's parameters, which are bound to the conditions
     * @return a condition in JPQL under which it has all the grams; at least one
     */
    public String all(Conditions conditions, String alias, Collection<String> grams, String parameter) {
        if (database.isPostgresql()) {
            conditions.with(parameter, String.join(" ", grams));
            return INDEXED.formatted(alias, parameter);
        }
        List<String> each = new ArrayList<>();
        for (String gram : grams) {
            String name = parameter + "g" + each.size();
            conditions.with(name, Conditions.containing(" " + gram + " "));
            each.add(PORTABLE.formatted(alias, name));
        }
        return "(" + String.join(" and ", each) + ")";
    }

    /** Adds that the word stands in the record: what the index finds, and then the text itself. */
    public void part(Conditions conditions, String alias, SearchWord word, String parameter) {
        conditions.and(holds(conditions, alias, word, parameter));
    }

    /** @return a condition in JPQL under which the word stands in the record */
    public String holds(Conditions conditions, String alias, SearchWord word, String parameter) {
        Set<String> pieces = word.grams();
        conditions.with(parameter, Conditions.containing(word.text()));
        String text = alias + ".searchText like :" + parameter + " escape '!'";
        return pieces.isEmpty() ? text : all(conditions, alias, pieces, parameter + "grams") + " and " + text;
    }
}

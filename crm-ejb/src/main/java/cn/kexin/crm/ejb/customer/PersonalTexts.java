package cn.kexin.crm.ejb.customer;

import cn.kexin.crm.domain.customer.PhoneKey;
import cn.kexin.crm.domain.customer.Redaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts, reads and masks rows that tell of a person, in SQL: no history is written of what an erasure takes away. */
@ApplicationScoped
public class PersonalTexts {

    private static final int PORTION = 500;

    @PersistenceContext
    private EntityManager em;

    /**
     * Texts of one table.
     *
     * @param row the column, or expression, that names a row and orders them
     * @param columns those that hold text, each with its length
     * @param where which rows may mention the person; only ids may be written into it
     * @param anywhere whether they are rows of all customers, where others may have the same name
     */
    public record Source(String table, String row, List<Column> columns, String where, boolean anywhere) {

        /** Texts of the person's customer. */
        public Source(String table, String row, List<Column> columns, String where) {
            this(table, row, columns, where, false);
        }
    }

    /** @param longest in characters */
    public record Column(String name, int longest) {}

    /** @return a query's first column as a number */
    public long count(String sql, Object... parameters) {
        return ((Number) query(sql, parameters).getSingleResult()).longValue();
    }

    /** @return how many rows the statement changed */
    public int change(String sql, Object... parameters) {
        return query(sql, parameters).executeUpdate();
    }

    /** @return the rows of a select of several columns */
    @SuppressWarnings("unchecked")
    public List<Object[]> rows(String sql, Object... parameters) {
        return query(sql, parameters).getResultList();
    }

    private Query query(String sql, Object... parameters) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    /** @return how many rows mention the person */
    public long mentions(Source source, DataSubject person) {
        return walk(source, person, null);
    }

    /** @return how many rows mentioned the person and do no more */
    public int mask(Source source, DataSubject person, String sign) {
        return walk(source, person, sign);
    }

    /** Rows that may mention the person are chosen in SQL, roughly; whether they do is decided by the words. */
    private int walk(Source source, DataSubject person, String sign) {
        Redaction redaction = person.redaction(sign == null ? "" : sign);
        if (redaction.isEmpty()) {
            return 0;
        }
        List<Object> likes = likes(person);
        String names = source.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        String select = "select " + source.row() + ", " + names + " from " + source.table() + " where ("
                + source.where() + ") and (" + anyLike(source.columns(), likes.size()) + ") order by 1";
        int found = 0;
        List<Object[]> portion = portion(select, likes, 0);
        for (int first = 0; !portion.isEmpty(); portion = portion(select, likes, first)) {
            int before = found;
            for (Object[] row : portion) {
                found += isMeant(source, row, person) && take(source, row, redaction, sign) ? 1 : 0;
            }
            // What is masked is found no more, unless the rough choice finds it by something else.
            first += sign == null ? portion.size() : portion.size() - (found - before);
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> portion(String select, List<Object> likes, int first) {
        return query(select, likes.toArray())
                .setFirstResult(first)
                .setMaxResults(PORTION)
                .getResultList();
    }

    /** Far from the customer a name alone may be anybody's: a number, an address or the customer must stand beside it. */
    private static boolean isMeant(Source source, Object[] row, DataSubject person) {
        if (!source.anywhere()) {
            return true;
        }
        String all = Stream.of(row)
                .skip(1)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
        return new Redaction(Set.of(), person.phones(), person.emails(), "").finds(all)
                || person.surroundings().stream().anyMatch(all::contains);
    }

    private boolean take(Source source, Object[] row, Redaction redaction, String sign) {
        List<String> changed = new ArrayList<>();
        List<Object> texts = new ArrayList<>();
        for (int i = 0; i < source.columns().size(); i++) {
            String text = (String) row[i + 1];
            if (redaction.finds(text)) {
                texts.add(redaction.of(text, source.columns().get(i).longest()));
                changed.add(source.columns().get(i).name() + " = ?" + texts.size());
            }
        }
        if (!changed.isEmpty() && sign != null) {
            texts.add(row[0]);
            change(
                    "update " + source.table() + " set " + String.join(", ", changed) + " where " + source.row()
                            + " = ?" + texts.size(),
                    texts.toArray());
        }
        return !changed.isEmpty();
    }

    private static String anyLike(List<Column> columns, int likes) {
        List<String> each = new ArrayList<>();
        for (Column column : columns) {
            for (int i = 1; i <= likes; i++) {
                each.add("lower(" + column.name() + ") like ?" + i + " escape '!'");
            }
        }
        return String.join(" or ", each);
    }

    /** Numbers are written with all sorts of gaps. */
    private static List<Object> likes(DataSubject person) {
        Stream<String> words = Stream.concat(person.names().stream(), person.emails().stream())
                .map(word -> word.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0"));
        Stream<String> numbers = person.phones().stream()
                .map(PhoneKey::of)
                .filter(Objects::nonNull)
                .map(key -> String.join("%", key.local().split("")));
        return Stream.concat(words, numbers)
                .filter(word -> word.length() > 1)
                .distinct()
                .map(word -> (Object) ("%" + word + "%"))
                .toList();
    }
}

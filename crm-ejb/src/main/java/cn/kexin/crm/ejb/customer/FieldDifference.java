package cn.kexin.crm.ejb.customer;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A field that somebody else changed while the caller was editing.
 *
 * @param field the field of the command
 * @param before its value when the caller began
 * @param theirs what somebody else made of it
 * @param mine what the caller wants
 */
public record FieldDifference(String field, Object before, Object theirs, Object mine) {

    /** @return whether both changed the field, and not to the same value */
    public boolean conflicting() {
        return !Objects.equals(before, mine) && !Objects.equals(theirs, mine);
    }

    /**
     * Compares three states of one command, those of a record within it field by field.
     *
     * @return the fields that differ between {@code before} and {@code theirs}
     */
    public static <T extends Record> List<FieldDifference> between(T before, T theirs, T mine) {
        List<FieldDifference> differences = new ArrayList<>();
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            Object then = read(component, before);
            Object now = read(component, theirs);
            if (then instanceof Map<?, ?> held && now instanceof Map<?, ?> present) {
                differences.addAll(between(component.getName(), held, present, (Map<?, ?>) read(component, mine)));
            } else if (then instanceof Record inner && now instanceof Record) {
                differences.addAll(between(inner, (Record) now, (Record) read(component, mine)));
            } else if (!Objects.equals(then, now)) {
                differences.add(new FieldDifference(component.getName(), then, now, read(component, mine)));
            }
        }
        return differences;
    }

    /** Entry by entry, each under the name of the component and its own. */
    private static List<FieldDifference> between(String component, Map<?, ?> before, Map<?, ?> theirs, Map<?, ?> mine) {
        Set<Object> names = new LinkedHashSet<>(before.keySet());
        names.addAll(theirs.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), theirs.get(name)))
                .map(name ->
                        new FieldDifference(component + "." + name, before.get(name), theirs.get(name), mine.get(name)))
                .toList();
    }

    private static Object read(RecordComponent component, Record from) {
        try {
            return component.getAccessor().invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

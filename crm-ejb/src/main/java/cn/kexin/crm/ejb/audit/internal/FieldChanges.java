package cn.kexin.crm.ejb.audit.internal;

import cn.kexin.crm.domain.audit.ChangeEntry;
import cn.kexin.crm.domain.shared.BaseEntity;
import cn.kexin.crm.domain.shared.NotAudited;
import jakarta.persistence.Version;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.persistence.indirection.ValueHolderInterface;
import org.eclipse.persistence.sessions.changesets.AggregateChangeRecord;
import org.eclipse.persistence.sessions.changesets.ChangeRecord;
import org.eclipse.persistence.sessions.changesets.DirectToFieldChangeRecord;
import org.eclipse.persistence.sessions.changesets.ObjectChangeSet;
import org.eclipse.persistence.sessions.changesets.ObjectReferenceChangeRecord;

/** Reads the provider's account of a changed object. */
final class FieldChanges {

    private final List<FieldChange> found = new ArrayList<>();

    private FieldChanges() {}

    static List<FieldChange> of(ObjectChangeSet changes, Object changed) {
        FieldChanges reading = new FieldChanges();
        reading.read(changes, changed, "");
        return reading.found;
    }

    private void read(ObjectChangeSet changes, Object changed, String path) {
        for (ChangeRecord change : changes.getChanges()) {
            Field field = field(changed.getClass(), change.getAttribute());
            if (field != null
                    && !field.isAnnotationPresent(NotAudited.class)
                    && !field.isAnnotationPresent(Version.class)) {
                read(change, field, changed, path);
            }
        }
    }

    private void read(ChangeRecord change, Field field, Object changed, String path) {
        String name = path + change.getAttribute();
        if (change instanceof AggregateChangeRecord embedded && embedded.getChangedObject() != null) {
            read(embedded.getChangedObject(), value(field, changed), name + ".");
        } else if (change instanceof DirectToFieldChangeRecord direct) {
            add(name, change.getOldValue(), direct.getNewValue());
        } else if (change instanceof ObjectReferenceChangeRecord) {
            add(name, change.getOldValue(), value(field, changed));
        } else if (value(field, changed) instanceof Collection<?> values) {
            add(name, change.getOldValue(), values);
        }
    }

    private void add(String name, Object before, Object after) {
        String oldText = text(before);
        String newText = text(after);
        if (!Objects.equals(oldText, newText)) {
            found.add(new FieldChange(name, typeOf(held(after == null ? before : after)), oldText, newText));
        }
    }

    private static String typeOf(Object value) {
        Class<?> type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        return value instanceof Collection<?> ? "List" : type.getSimpleName();
    }

    /** As stored: an enum by name, another record by id and name, several values separated by commas. */
    private static String text(Object value) {
        Object held = held(value);
        if (held == null) {
            return null;
        }
        String text = held instanceof Enum<?> constant
                ? constant.name()
                : held instanceof BaseEntity entity
                        ? entity.getId() + " " + nameOf(entity)
                        : held instanceof Collection<?> several
                                ? several.stream().map(FieldChanges::text).collect(Collectors.joining(", "))
                                : held.toString();
        return text.length() <= ChangeEntry.LONGEST ? text : text.substring(0, ChangeEntry.LONGEST);
    }

    /** What people call the record now, so that the entry can be read when it is called otherwise, or is no more. */
    private static Object nameOf(BaseEntity entity) {
        Field name = field(entity.getClass(), "name");
        return name == null ? "" : Objects.requireNonNullElse(value(name, entity), "");
    }

    private static Object held(Object value) {
        return value instanceof ValueHolderInterface<?> holder ? holder.getValue() : value;
    }

    private static Object value(Field field, Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field field(Class<?> type, String name) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    return field;
                }
            }
        }
        return null;
    }
}

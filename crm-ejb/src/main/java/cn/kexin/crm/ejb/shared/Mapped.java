package cn.kexin.crm.ejb.shared;

import cn.kexin.crm.domain.shared.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.lang.reflect.Field;
import java.util.List;

/**
 * A field of an entity and the column that it is stored in.
 *
 * @param path embedded values on the way to the field
 */
record Mapped(List<Field> path, Field field) {

    /** What the provider gives a new entity. */
    private static final long FIRST_VERSION = 1;

    Mapped {
        field.setAccessible(true);
    }

    boolean isId() {
        return field.isAnnotationPresent(Id.class);
    }

    /** @return by the annotation, else the field's own name */
    String name() {
        JoinColumn link = field.getAnnotation(JoinColumn.class);
        Column column = field.getAnnotation(Column.class);
        String said = link != null ? link.name() : column == null ? "" : column.name();
        return said.isEmpty() ? field.getName() : said;
    }

    /** @return the type of the values that {@link #read} answers */
    Class<?> sqlType() {
        Class<?> type = field.getType();
        if (field.isAnnotationPresent(JoinColumn.class) || type == long.class) {
            return Long.class;
        } else if (type == int.class) {
            return Integer.class;
        } else if (type == boolean.class) {
            return Boolean.class;
        }
        return type.isEnum() ? String.class : type;
    }

    /** @return the value as it is stored; of another entity its id */
    Object read(Object entity) {
        if (field.isAnnotationPresent(Version.class)) {
            return FIRST_VERSION;
        }
        Object holder = entity;
        for (Field step : path) {
            holder = holder == null ? null : get(step, holder);
        }
        Object content = holder == null ? null : get(field, holder);
        return content instanceof BaseEntity other ? other.getId() : content;
    }

    static Object get(Field field, Object of) {
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    static void set(Field field, Object of, Object content) {
        try {
            field.setAccessible(true);
            field.set(of, content);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}

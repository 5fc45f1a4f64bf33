package cn.kexin.crm.ejb.permissions;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes up arguments for any facade method, as somebody would who tries doors: every id known, a text that finds, pages as
 * large as allowed. What the method writes into a stream or tells an object is kept.
 */
final class Arguments {

    private static final int LARGEST_PAGE = 500;
    private static final int MANY = 50;

    /** A column that every list has. */
    private static final String COLUMN = "name";

    private final String asked;
    private final String text;
    private final boolean choices;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    /**
     * @param asked what filters search for
     * @param text given for every other text, or null
     * @param choices whether something is chosen where there is a choice
     */
    Arguments(String asked, String text, boolean choices) {
        this.asked = asked;
        this.text = text;
        this.choices = choices;
    }

    /** @return what the method has written so far */
    byte[] written() {
        return written.toByteArray();
    }

    /** @return the arguments for every choice of ids, one list each */
    List<Object[]> forAll(Method method, Collection<Long> ids) {
        List<Object[]> all = new ArrayList<>();
        for (long first : ids) {
            Object[] arguments = of(method, first, first);
            all.add(arguments);
            if (Arrays.stream(method.getParameterTypes())
                            .filter(Arguments::isId)
                            .count()
                    > 1) {
                ids.stream().filter(each -> each != first).forEach(second -> all.add(of(method, first, second)));
            }
        }
        return all;
    }

    private static boolean isId(Class<?> type) {
        return type == long.class || type == Long.class;
    }

    private Object[] of(Method method, long firstId, long furtherId) {
        Object[] arguments = new Object[method.getParameterCount()];
        long id = firstId;
        for (int i = 0; i < arguments.length; i++) {
            Class<?> type = method.getParameterTypes()[i];
            arguments[i] = one(type, method.getGenericParameterTypes()[i], id);
            id = isId(type) ? furtherId : id;
        }
        return arguments;
    }

    private Object one(Class<?> type, Type generic, long id) {
        if (isId(type)) {
            return id;
        } else if (type == int.class || type == Integer.class) {
            return type == int.class ? MANY : null;
        } else if (type == String.class) {
            return text;
        } else if (type.isPrimitive()) {
            return Array.get(Array.newInstance(type, 1), 0);
        } else if (type == LocalDate.class) {
            return LocalDate.of(2026, 1, 1);
        } else if (type == Instant.class) {
            return Instant.parse("2026-01-01T00:00:00Z");
        } else if (Collection.class.isAssignableFrom(type)) {
            return collection(type, generic, id);
        } else if (Map.class.isAssignableFrom(type)) {
            return Map.of();
        } else if (type == OutputStream.class) {
            return written;
        } else if (type == InputStream.class) {
            return InputStream.nullInputStream();
        } else if (type.isRecord()) {
            return record(type, id);
        } else if (type.isEnum()) {
            return choices ? type.getEnumConstants()[0] : null;
        }
        return type.isInterface() ? nothing(type) : null;
    }

    private Object collection(Class<?> type, Type generic, long id) {
        Type element = generic instanceof ParameterizedType known ? known.getActualTypeArguments()[0] : Long.class;
        Object only =
                element == String.class ? COLUMN : element instanceof Class<?> known ? one(known, known, id) : null;
        if (only == null) {
            return type == Set.class ? Set.of() : List.of();
        }
        return type == Set.class ? Set.of(only) : List.of(only);
    }

    /** Filters take nothing but the text, pages everything; commands are filled as far as they go. */
    private Object record(Class<?> type, long id) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = component(type, components[i], id);
        }
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    private Object component(Class<?> type, RecordComponent component, long id) {
        Class<?> of = component.getType();
        boolean filters =
                type.getSimpleName().endsWith("Filter") || type.getSimpleName().equals("PageRequest");
        if (of == int.class) {
            return component.getName().equals("first") ? 0 : LARGEST_PAGE;
        }
        if (of == String.class && component.getName().equals("text")) {
            return asked;
        }
        if (filters && !of.isPrimitive()) {
            return of == Set.class ? Set.of() : of == List.class ? List.of() : null;
        }
        return one(of, component.getGenericType(), id);
    }

    /** An object that answers nothing to everything and keeps what it is told. */
    private Object nothing(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            written.writeBytes(Dump.of(arguments).getBytes(StandardCharsets.UTF_8));
            Class<?> returned = method.getReturnType();
            if (returned == String.class) {
                return method.getName();
            }
            return returned.isPrimitive() && returned != void.class
                    ? Array.get(Array.newInstance(returned, 1), 0)
                    : null;
        });
    }
}

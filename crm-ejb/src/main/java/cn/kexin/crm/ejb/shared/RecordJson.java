package cn.kexin.crm.ejb.shared;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Records of texts, enums, ids, numbers, truths, lists, maps by name and further records as JSON and back. */
public final class RecordJson {

    private RecordJson() {}

    public static JsonValue write(Object content) {
        if (content == null) {
            return JsonValue.NULL;
        }
        if (content instanceof Record record) {
            JsonObjectBuilder members = Json.createObjectBuilder();
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                members.add(component.getName(), write(read(component, record)));
            }
            return members.build();
        }
        if (content instanceof Collection<?> all) {
            JsonArrayBuilder items = Json.createArrayBuilder();
            all.forEach(item -> items.add(write(item)));
            return items.build();
        }
        if (content instanceof Map<?, ?> map) {
            JsonObjectBuilder members = Json.createObjectBuilder();
            map.forEach((name, held) -> members.add(name.toString(), write(held)));
            return members.build();
        }
        return Json.createValue(content instanceof Enum<?> constant ? constant.name() : content.toString());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static Object parse(Type type, JsonValue written) {
        if (written == null || written.getValueType() == JsonValue.ValueType.NULL) {
            return null;
        }
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            Map<String, Object> members = new LinkedHashMap<>();
            ((JsonObject) written)
                    .forEach((name, member) -> members.put(name, parse(map.getActualTypeArguments()[1], member)));
            return members;
        }
        if (type instanceof ParameterizedType list) {
            List<Object> items = new ArrayList<>();
            ((JsonArray) written).forEach(item -> items.add(parse(list.getActualTypeArguments()[0], item)));
            return items;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            JsonObject members = (JsonObject) written;
            return make(plain, component -> parse(component.getGenericType(), members.get(component.getName())));
        }
        String text = ((JsonString) written).getString();
        if (plain.isEnum()) {
            return Enum.valueOf((Class) plain, text);
        }
        if (plain == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (plain == Long.class) {
            return Long.valueOf(text);
        }
        if (plain == Integer.class) {
            return Integer.valueOf(text);
        }
        if (plain == BigDecimal.class) {
            return new BigDecimal(text);
        }
        return plain == boolean.class ? (Object) Boolean.valueOf(text) : text;
    }

    /** @return a record of that type with what the function says for each component */
    public static <T> T make(Class<T> type, Function<RecordComponent, Object> content) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] contents = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            contents[i] = content.apply(components[i]);
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(contents);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Object read(RecordComponent component, Object from) {
        try {
            return component.getAccessor().invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the record that {@link #write} wrote */
    public static <T extends Record> T read(Class<T> type, String written) {
        try (var reader = Json.createReader(new StringReader(written))) {
            return type.cast(parse(type, reader.readObject()));
        }
    }

    /** @return the record as it is now, with those fields put back that became others and nobody changed since */
    public static <T extends Record> T putBack(Class<T> type, T now, T after, T before) {
        return type.cast(fieldsPutBack(type, now, after, before));
    }

    private static Object fieldsPutBack(Class<?> type, Object now, Object after, Object before) {
        return make(type, component -> {
            Object present = read(component, now);
            Object changed = read(component, after);
            Object former = read(component, before);
            if (present instanceof Record && changed instanceof Record && former instanceof Record) {
                return fieldsPutBack(component.getType(), present, changed, former);
            }
            if (present instanceof Map<?, ?> held) {
                return entriesPutBack(held, orNothing(changed), orNothing(former));
            }
            return Objects.equals(present, changed) ? former : present;
        });
    }

    /** Entry by entry; one that was not there before is emptied. */
    private static Map<Object, Object> entriesPutBack(Map<?, ?> now, Map<?, ?> after, Map<?, ?> before) {
        Map<Object, Object> back = new LinkedHashMap<>(now);
        Set<Object> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        for (Object name : names) {
            if (Objects.equals(now.get(name), after.get(name))) {
                back.put(name, before.containsKey(name) ? before.get(name) : List.of());
            }
        }
        return back;
    }

    private static Map<?, ?> orNothing(Object map) {
        return map == null ? Map.of() : (Map<?, ?>) map;
    }
}

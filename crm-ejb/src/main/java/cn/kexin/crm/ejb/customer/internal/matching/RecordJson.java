package cn.kexin.crm.ejb.customer.internal.matching;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Records of texts, enums, ids, truths, lists, maps by name and further records as JSON and back. */
final class RecordJson {

    private RecordJson() {}

    static JsonValue write(Object content) {
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
    static Object parse(Type type, JsonValue written) {
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
        if (plain == Long.class) {
            return Long.valueOf(text);
        }
        return plain == boolean.class ? (Object) Boolean.valueOf(text) : text;
    }

    /** @return a record of that type with what the function says for each component */
    static <T> T make(Class<T> type, Function<RecordComponent, Object> content) {
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

    static Object read(RecordComponent component, Object from) {
        try {
            return component.getAccessor().invoke(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

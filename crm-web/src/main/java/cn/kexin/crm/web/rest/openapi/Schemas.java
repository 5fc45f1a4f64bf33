package cn.kexin.crm.web.rest.openapi;

import cn.kexin.crm.web.rest.PageOf;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Schemas of Java types; each record becomes a component that others point to. */
class Schemas {

    private final Components components;

    Schemas(Components components) {
        this.components = components;
    }

    Schema of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic);
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0]);
        }
        return type instanceof Class<?> plain ? ofClass(plain) : OASFactory.createSchema();
    }

    private Schema ofGeneric(ParameterizedType type) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type last = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (raw == PageOf.class) {
            return page(last);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return typed(SchemaType.ARRAY, null).items(of(last));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return typed(SchemaType.OBJECT, null).additionalPropertiesSchema(of(last));
        }
        return ofClass(raw);
    }

    private Schema page(Type item) {
        String name = (item instanceof Class<?> type ? name(type) : "Item") + "Page";
        if (components.getSchemas() == null || !components.getSchemas().containsKey(name)) {
            Schema page = typed(SchemaType.OBJECT, null);
            page.addProperty("items", typed(SchemaType.ARRAY, null).items(of(item)));
            page.addProperty("page", typed(SchemaType.INTEGER, "int32").example(1));
            page.addProperty("size", typed(SchemaType.INTEGER, "int32").example(50));
            page.addProperty("total", typed(SchemaType.INTEGER, "int64").example(1));
            components.addSchema(name, page);
        }
        return OASFactory.createSchema().ref(name);
    }

    private Schema ofClass(Class<?> type) {
        if (type.isEnum()) {
            List<Object> names = Arrays.stream(type.getEnumConstants())
                    .map(one -> (Object) ((Enum<?>) one).name())
                    .toList();
            return typed(SchemaType.STRING, null).enumeration(names);
        }
        if (type == String.class || type == Instant.class || type == LocalDate.class) {
            return typed(
                    SchemaType.STRING, type == Instant.class ? "date-time" : type == LocalDate.class ? "date" : null);
        }
        if (type == boolean.class || type == Boolean.class) {
            return typed(SchemaType.BOOLEAN, null);
        }
        if (type == long.class || type == Long.class || type == int.class || type == Integer.class) {
            boolean isLong = type == long.class || type == Long.class;
            return typed(SchemaType.INTEGER, isLong ? "int64" : "int32");
        }
        if (type == double.class || type == Double.class || type == BigDecimal.class) {
            return typed(SchemaType.NUMBER, null);
        }
        if (JsonNode.class.isAssignableFrom(type)) {
            return typed(SchemaType.OBJECT, null).additionalPropertiesBoolean(true);
        }
        return type.isRecord() ? record(type) : OASFactory.createSchema();
    }

    static Schema typed(SchemaType type, String format) {
        return OASFactory.createSchema().type(type).format(format);
    }

    private Schema record(Class<?> type) {
        String name = name(type);
        if (components.getSchemas() == null || !components.getSchemas().containsKey(name)) {
            Schema schema = typed(SchemaType.OBJECT, null);
            components.addSchema(name, schema);
            for (RecordComponent component : type.getRecordComponents()) {
                addMember(schema, type, component);
            }
        }
        return OASFactory.createSchema().ref(name);
    }

    private void addMember(Schema record, Class<?> type, RecordComponent component) {
        Schema member = of(component.getGenericType());
        Words words = Words.of(field(type, component));
        if (words.hidden()) {
            return;
        }
        if (member.getRef() != null && words.any()) {
            // Without a type nullable says nothing in OpenAPI 3.0.
            member = typed(SchemaType.OBJECT, null).addAllOf(member);
        }
        words.describe(member);
        record.addProperty(component.getName(), member);
        if (words.required()) {
            record.addRequired(component.getName());
        }
    }

    private static Field field(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    static String name(Class<?> type) {
        org.eclipse.microprofile.openapi.annotations.media.Schema words =
                type.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return words == null || words.name().isEmpty() ? type.getSimpleName() : words.name();
    }
}

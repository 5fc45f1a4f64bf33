package cn.kexin.crm.web.rest.openapi;

import cn.kexin.crm.web.rest.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Examples of whole bodies, put together from those of their members. */
final class Examples {

    private static final int DEEPEST = 12;
    private static final String INSTANT = "2026-11-23T09:30:00+08:00";
    private static final String DATE = "2026-11-23";

    private Examples() {}

    /** An example given as text in the type of its member. */
    static Object typed(Schema member, String text) {
        if (member.getType() == SchemaType.STRING) {
            return text;
        }
        try {
            return Json.mapper().readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            return text;
        }
    }

    static Object of(Schema schema, Components components) {
        return of(schema, components, 0);
    }

    private static Object of(Schema schema, Components components, int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        if (schema.getExample() != null) {
            return schema.getExample();
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            return of(components.getSchemas().get(name), components, depth + 1);
        }
        if (schema.getAllOf() != null && !schema.getAllOf().isEmpty()) {
            return of(schema.getAllOf().get(0), components, depth);
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().get(0);
        }
        return ofType(schema, components, depth);
    }

    private static Object ofType(Schema schema, Components components, int depth) {
        if (schema.getType() == SchemaType.ARRAY) {
            Object item = schema.getItems() == null ? null : of(schema.getItems(), components, depth + 1);
            return item == null ? List.of() : List.of(item);
        }
        if (schema.getType() == SchemaType.OBJECT && schema.getProperties() != null) {
            Map<String, Object> members = new LinkedHashMap<>();
            schema.getProperties().forEach((name, member) -> members.put(name, of(member, components, depth + 1)));
            return members;
        }
        if (schema.getType() == SchemaType.STRING && schema.getFormat() != null) {
            return schema.getFormat().equals("date") ? DATE : schema.getFormat().equals("date-time") ? INSTANT : null;
        }
        if (schema.getType() == SchemaType.BOOLEAN) {
            return true;
        }
        return null;
    }
}

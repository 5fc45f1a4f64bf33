package cn.kexin.crm.web.rest.openapi;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.Field;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the annotations of a record's member say beyond its type. */
record Words(Schema schema, boolean required) {

    static Words of(Field field) {
        Schema schema = field.getAnnotation(Schema.class);
        boolean required = field.isAnnotationPresent(NotNull.class)
                || field.isAnnotationPresent(NotBlank.class)
                || schema != null && schema.required();
        return new Words(schema, required);
    }

    boolean hidden() {
        return schema != null && schema.hidden();
    }

    boolean any() {
        return schema != null;
    }

    void describe(org.eclipse.microprofile.openapi.models.media.Schema member) {
        if (schema == null) {
            return;
        }
        if (!schema.description().isEmpty()) {
            member.description(schema.description());
        }
        if (!schema.example().isEmpty()) {
            member.example(Examples.typed(member, schema.example()));
        }
        if (schema.nullable()) {
            member.nullable(true);
        }
        if (schema.maxLength() > 0 && schema.maxLength() < Integer.MAX_VALUE) {
            member.maxLength(schema.maxLength());
        }
    }
}

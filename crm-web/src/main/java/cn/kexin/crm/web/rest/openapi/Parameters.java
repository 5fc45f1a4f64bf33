package cn.kexin.crm.web.rest.openapi;

import cn.kexin.crm.web.rest.AnswerNotKept;
import cn.kexin.crm.web.rest.Sorts;
import cn.kexin.crm.web.rest.VersionRequired;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** Parameters of a resource's method, those of bean parameters and those that all methods of a kind have. */
class Parameters {

    private final Schemas schemas;

    Parameters(Schemas schemas) {
        this.schemas = schemas;
    }

    List<Parameter> of(Method method, String verb) {
        List<Parameter> found = new ArrayList<>();
        for (java.lang.reflect.Parameter parameter : method.getParameters()) {
            add(found, parameter, parameter.getParameterizedType(), method);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : fields(parameter.getType())) {
                    add(found, field, field.getGenericType(), method);
                }
            }
        }
        addHeaders(found, method, verb);
        return found;
    }

    private static List<Field> fields(Class<?> type) {
        return type == null
                ? List.of()
                : Stream.concat(fields(type.getSuperclass()).stream(), Arrays.stream(type.getDeclaredFields()))
                        .toList();
    }

    private void add(List<Parameter> found, AnnotatedElement element, Type type, Method method) {
        PathParam path = element.getAnnotation(PathParam.class);
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (path == null && query == null) {
            return;
        }
        String name = path != null ? path.value() : query.value();
        boolean isSort = query != null && name.equals("sort");
        List<String> sorts = isSort ? Sorts.Of.method(method) : List.of();
        if (isSort && sorts.isEmpty()) {
            return;
        }
        Schema schema = isSort ? schema(sorts) : schemas.of(type);
        Parameter parameter = OASFactory.createParameter()
                .name(name)
                .in(path != null ? In.PATH : In.QUERY)
                .required(path != null)
                .schema(schema);
        describe(parameter, element);
        found.add(parameter);
    }

    private static Schema schema(List<String> sorts) {
        List<Object> names = new ArrayList<>();
        for (String name : sorts) {
            names.add(name);
            names.add("-" + name);
        }
        return Schemas.typed(SchemaType.STRING, null).enumeration(names);
    }

    private static void describe(Parameter parameter, AnnotatedElement element) {
        DefaultValue usual = element.getAnnotation(DefaultValue.class);
        if (usual != null) {
            parameter.getSchema().defaultValue(Examples.typed(parameter.getSchema(), usual.value()));
        }
        org.eclipse.microprofile.openapi.annotations.parameters.Parameter words =
                element.getAnnotation(org.eclipse.microprofile.openapi.annotations.parameters.Parameter.class);
        if (words == null) {
            return;
        }
        parameter.setRequired(parameter.getRequired() || words.required());
        if (!words.description().isEmpty()) {
            parameter.setDescription(words.description());
        }
        if (!words.example().isEmpty() && !parameter.getName().equals("sort")) {
            parameter.setExample(Examples.typed(parameter.getSchema(), words.example()));
        }
    }

    static boolean needsVersion(Method method, String verb) {
        return verb.equals("PATCH") || verb.equals("DELETE") || method.isAnnotationPresent(VersionRequired.class);
    }

    private static void addHeaders(List<Parameter> found, Method method, String verb) {
        if (verb.equals("POST") && !method.isAnnotationPresent(AnswerNotKept.class)) {
            found.add(header("Idempotency-Key", "A repetition with the same key gets the first answer for 24 hours."));
        }
        if (needsVersion(method, verb)) {
            found.add(header("If-Match", "The ETag of the version the change is based on.")
                    .required(true)
                    .example("\"1\""));
        }
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(In.HEADER)
                .required(false)
                .description(description)
                .schema(Schemas.typed(SchemaType.STRING, null));
    }
}

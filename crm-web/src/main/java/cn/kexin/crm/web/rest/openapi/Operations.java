package cn.kexin.crm.web.rest.openapi;

import cn.kexin.crm.web.rest.BodyCheck;
import cn.kexin.crm.web.rest.MergePatch;
import cn.kexin.crm.web.rest.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** One operation: its words, parameters, body and answers. */
class Operations {

    /** Component of the answers that say what went wrong. */
    static final String PROBLEM = "Problem";

    private final Components components;
    private final Schemas schemas;
    private final Parameters parameters;

    Operations(Components components) {
        this.components = components;
        this.schemas = new Schemas(components);
        this.parameters = new Parameters(schemas);
    }

    Operation of(Method method, String verb) {
        Class<?> resource = method.getDeclaringClass();
        String name = resource.getSimpleName().replace("Resource", "");
        Operation operation = OASFactory.createOperation()
                .operationId(Character.toLowerCase(name.charAt(0)) + name.substring(1) + "_" + method.getName());
        for (Tag tag : resource.getAnnotationsByType(Tag.class)) {
            operation.addTag(tag.name());
        }
        org.eclipse.microprofile.openapi.annotations.Operation words =
                method.getAnnotation(org.eclipse.microprofile.openapi.annotations.Operation.class);
        if (words != null) {
            operation.summary(words.summary());
            operation.description(words.description().isEmpty() ? null : words.description());
        }
        parameters.of(method, verb).forEach(operation::addParameter);
        addBody(operation, method);
        operation.responses(responses(method, verb));
        return operation;
    }

    private void addBody(Operation operation, Method method) {
        Type body =
                BodyCheck.bodyOf(method).map(Parameter::getParameterizedType).orElse(null);
        if (body == null) {
            return;
        }
        RequestBody words = method.getAnnotation(RequestBody.class);
        Class<?> described = words == null || words.content().length == 0
                ? Void.class
                : words.content()[0].schema().implementation();
        Schema schema = described != Void.class ? schemas.of(described) : schemas.of(body);
        if (body == MergePatch.class && described == Void.class) {
            schema = Schemas.typed(SchemaType.OBJECT, null);
        }
        Content content = OASFactory.createContent();
        for (String type : consumed(method)) {
            content.addMediaType(
                    type, OASFactory.createMediaType().schema(schema).example(Examples.of(schema, components)));
        }
        operation.requestBody(OASFactory.createRequestBody()
                .required(true)
                .description(words == null || words.description().isEmpty() ? null : words.description())
                .content(content));
    }

    private static String[] consumed(Method method) {
        Consumes own = method.getAnnotation(Consumes.class);
        Consumes common = method.getDeclaringClass().getAnnotation(Consumes.class);
        return own != null ? own.value() : common != null ? common.value() : new String[] {MediaType.APPLICATION_JSON};
    }

    private static String[] produced(Method method) {
        Produces own = method.getAnnotation(Produces.class);
        Produces common = method.getDeclaringClass().getAnnotation(Produces.class);
        return own != null ? own.value() : common != null ? common.value() : new String[] {MediaType.APPLICATION_JSON};
    }

    private APIResponses responses(Method method, String verb) {
        APIResponses answers = OASFactory.createAPIResponses();
        APIResponse[] described = method.getAnnotationsByType(APIResponse.class);
        for (APIResponse one : described) {
            Class<?> type = one.content().length == 0
                    ? Void.class
                    : one.content()[0].schema().implementation();
            answers.addAPIResponse(one.responseCode(), answer(method, type, one.description()));
        }
        if (described.length == 0) {
            boolean empty = method.getReturnType() == void.class;
            boolean unknown = empty || Response.class.isAssignableFrom(method.getReturnType());
            Type type = unknown ? Void.class : method.getGenericReturnType();
            answers.addAPIResponse(empty ? "204" : "200", answer(method, type, empty ? "Done." : "The answer."));
        }
        for (String status : refusals(method, verb)) {
            answers.addAPIResponse(status, OASFactory.createAPIResponse().ref(PROBLEM));
        }
        return answers;
    }

    private static List<String> refusals(Method method, String verb) {
        List<String> refusals = new ArrayList<>(List.of("400", "401", "403", "404", "429"));
        if (!verb.equals("GET")) {
            refusals.addAll(List.of("409", "413", "415", "422"));
        }
        if (Parameters.needsVersion(method, verb)) {
            refusals.addAll(List.of("412", "428"));
        }
        return refusals.stream().sorted().toList();
    }

    private org.eclipse.microprofile.openapi.models.responses.APIResponse answer(
            Method method, Type type, String description) {
        org.eclipse.microprofile.openapi.models.responses.APIResponse answer =
                OASFactory.createAPIResponse().description(description.isEmpty() ? "The answer." : description);
        if (type == Void.class) {
            return answer;
        }
        Schema schema = schemas.of(type);
        Content content = OASFactory.createContent();
        for (String media : produced(method)) {
            content.addMediaType(
                    media, OASFactory.createMediaType().schema(schema).example(Examples.of(schema, components)));
        }
        return answer.content(content);
    }

    /** The answer that all refusals share. */
    void addProblem() {
        Schema schema = schemas.of(Problem.class);
        components.addResponse(
                PROBLEM,
                OASFactory.createAPIResponse()
                        .description("Why not, in the language of Accept-Language (RFC 9457).")
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        Problem.MEDIA_TYPE,
                                        OASFactory.createMediaType()
                                                .schema(schema)
                                                .example(Examples.of(schema, components)))));
    }
}

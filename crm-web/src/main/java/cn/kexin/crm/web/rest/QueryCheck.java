package cn.kexin.crm.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Refuses query parameters that the resource does not know, rather than answer another question than was asked. */
@Provider
@ApplicationScoped
public class QueryCheck implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        Map<String, Boolean> allowed = known.computeIfAbsent(method, QueryCheck::parameters);
        for (Map.Entry<String, List<String>> given :
                request.getUriInfo().getQueryParameters().entrySet()) {
            check(given.getKey(), given.getValue(), allowed);
        }
        checkSort(request.getUriInfo().getQueryParameters().getFirst("sort"), method);
    }

    private static void check(String name, List<String> values, Map<String, Boolean> allowed) {
        if (!allowed.containsKey(name)) {
            throw new Refusal(400, "rest.error.parameters")
                    .at(name, "rest.error.parameterUnknown", name, String.join(", ", allowed.keySet()));
        }
        if (values.size() > 1 && !allowed.get(name)) {
            throw new Refusal(400, "rest.error.parameters").at(name, "rest.error.parameterTwice", name);
        }
    }

    private static void checkSort(String sort, Method method) {
        if (sort == null) {
            return;
        }
        List<String> fields = Sorts.Of.method(method);
        if (!fields.contains(sort.replaceFirst("^-", ""))) {
            throw new Refusal(400, "rest.error.parameters")
                    .at("sort", "rest.error.sortUnknown", sort, String.join(", ", fields));
        }
    }

    /** The query parameters a method takes, itself or in a bean; true for those that may come several times. */
    private static Map<String, Boolean> parameters(Method method) {
        Map<String, Boolean> names = new java.util.TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                names.put(query.value(), Collection.class.isAssignableFrom(parameter.getType()));
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                fields(parameter.getType())
                        .forEach(field -> names.put(
                                field.getAnnotation(QueryParam.class).value(),
                                Collection.class.isAssignableFrom(field.getType())));
            }
        }
        if (Sorts.Of.method(method).isEmpty()) {
            names.remove("sort");
        }
        return names;
    }

    private static List<Field> fields(Class<?> type) {
        List<Field> found = new ArrayList<>();
        for (Class<?> level = type; level != null; level = level.getSuperclass()) {
            for (Field field : level.getDeclaredFields()) {
                if (field.isAnnotationPresent(QueryParam.class)) {
                    found.add(field);
                }
            }
        }
        return found;
    }
}

package cn.kexin.crm.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Turns the names of facades' parameters and members into those that the caller of a method sent. */
@Provider
@ApplicationScoped
public class CallersNames implements ContainerRequestFilter {

    private static final String ATTRIBUTE = CallersNames.class.getName();

    @Context
    private ResourceInfo resource;

    private final Map<Method, Map<String, String>> known = new ConcurrentHashMap<>();

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method != null) {
            request.setProperty(ATTRIBUTE, known.computeIfAbsent(method, CallersNames::names));
        }
    }

    /** @return the name as the caller knows it */
    @SuppressWarnings("unchecked")
    static String of(HttpServletRequest request, String field) {
        Object names = request.getAttribute(ATTRIBUTE);
        return names == null ? field : translate(field, (Map<String, String>) names);
    }

    /** The whole path when it is known, otherwise its beginning is replaced step by step. */
    static String translate(String field, Map<String, String> names) {
        if (names.containsKey(field)) {
            return names.get(field);
        }
        int dot = field.indexOf('.');
        String start = dot < 0 ? null : names.get(field.substring(0, dot));
        if (start == null) {
            return field;
        }
        String rest = field.substring(dot + 1);
        return start.isEmpty() ? translate(rest, names) : start + "." + rest;
    }

    private static Map<String, String> names(Method method) {
        Map<String, String> names = new HashMap<>();
        add(names, method);
        for (Parameter parameter : method.getParameters()) {
            addQuery(names, parameter, parameter.getName());
            add(names, parameter.getType());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    addQuery(names, field, field.getName());
                }
            }
        }
        return Map.copyOf(names);
    }

    private static void add(Map<String, String> names, AnnotatedElement element) {
        for (MemberName name : element.getAnnotationsByType(MemberName.class)) {
            names.put(name.command(), name.member());
        }
    }

    private static void addQuery(Map<String, String> names, AnnotatedElement element, String name) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            names.putIfAbsent(name, query.value());
        }
    }
}

package cn.kexin.crm.web.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;

/** Refuses a call without a body where there has to be one; without a media type no reader would be asked at all. */
@Provider
@ApplicationScoped
@Priority(Priorities.ENTITY_CODER)
public class BodyCheck implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method != null && bodyOf(method).isPresent() && !request.hasEntity()) {
            throw new Refusal(400, "rest.error.bodyMissing");
        }
    }

    /** @return the one parameter that is not taken from elsewhere; empty when the method reads no body */
    public static Optional<Parameter> bodyOf(Method method) {
        return Arrays.stream(method.getParameters()).filter(BodyCheck::isBody).findFirst();
    }

    private static boolean isBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .noneMatch(each -> each.annotationType() == Context.class
                        || each.annotationType().getPackageName().equals("jakarta.ws.rs"));
    }
}

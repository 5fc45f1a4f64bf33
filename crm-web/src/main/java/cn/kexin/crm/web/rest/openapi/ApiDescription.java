package cn.kexin.crm.web.rest.openapi;

import cn.kexin.crm.web.rest.RestApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Describes every resource once, when the application has started. */
@ApplicationScoped
public class ApiDescription {

    private static volatile OpenAPI model;

    /** @return the description, or null before the application has started */
    static OpenAPI model() {
        return model;
    }

    void describe(@Observes @Initialized(ApplicationScoped.class) Object started, BeanManager beans) {
        Components components = OASFactory.createComponents();
        Operations operations = new Operations(components);
        operations.addProblem();
        Paths paths = OASFactory.createPaths();
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic() && verb(method) != null)
                .sorted(Comparator.comparing(ApiDescription::path).thenComparing(ApiDescription::verb))
                .forEach(method -> add(paths, method, operations));
        addSecurity(components);
        model = OASFactory.createOpenAPI()
                .openapi("3.0.3")
                .info(OASFactory.createInfo()
                        .title("Kexin CRM")
                        .version("1")
                        .description("For other systems and scripts. Instants are ISO-8601 with an offset, money is an"
                                + " amount as text with its currency, unknown members and parameters are refused."))
                .paths(paths)
                .components(components)
                .security(List.of(
                        OASFactory.createSecurityRequirement().addScheme("token"),
                        OASFactory.createSecurityRequirement().addScheme("password")));
    }

    private static void addSecurity(Components components) {
        components.addSecurityScheme(
                "token",
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("A personal token, made on the profile page or with POST /tokens."));
        components.addSecurityScheme(
                "password",
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("basic")
                        .description("A person's own sign-in."));
    }

    private static void add(Paths paths, Method method, Operations operations) {
        String path = path(method);
        PathItem item = paths.getPathItem(path);
        if (item == null) {
            item = OASFactory.createPathItem();
            paths.addPathItem(path, item);
        }
        item.setOperation(PathItem.HttpMethod.valueOf(verb(method)), operations.of(method, verb(method)));
    }

    private static String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return verb.value();
            }
        }
        return null;
    }

    private static String path(Method method) {
        String path = RestApplication.PATH + "/"
                + method.getDeclaringClass().getAnnotation(Path.class).value();
        if (method.isAnnotationPresent(Path.class)) {
            path += "/" + method.getAnnotation(Path.class).value();
        }
        return path.replaceAll("/{2,}", "/").replaceAll("(.)/$", "$1").replaceAll("\\{(\\w+)\\s*:[^}]*}", "{$1}");
    }
}

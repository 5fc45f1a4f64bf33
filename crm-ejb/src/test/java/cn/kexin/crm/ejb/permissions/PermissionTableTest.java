package cn.kexin.crm.ejb.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import cn.kexin.crm.ejb.organisation.CurrentViewer;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The annotations on the facades say what the written table says, method by method. */
class PermissionTableTest {

    private static final List<Class<?>> CLASSES = productClasses();

    @Test
    void everyFacadeMethodIsAnnotatedAsTheTableSays() {
        Map<String, Set<String>> written = PermissionTable.read().entries();
        Map<String, Set<String>> annotated = annotated();

        List<String> missing = new ArrayList<>();
        List<String> different = new ArrayList<>();
        annotated.forEach((method, roles) -> {
            if (!written.containsKey(method)) {
                missing.add(PermissionTable.line(method, roles));
            } else if (!written.get(method).equals(roles)) {
                different.add(PermissionTable.line(method, written.get(method)) + "   # annotated: " + roles);
            }
        });
        List<String> stale =
                written.keySet().stream().filter(m -> !annotated.containsKey(m)).toList();

        if (!missing.isEmpty() || !different.isEmpty() || !stale.isEmpty()) {
            fail(
                    "permissions.txt and the facades disagree.%n%nAdd, if that is meant:%n%s%n%nDiffer:%n%s%n%nRemove:%n%s",
                    String.join("\n", missing), String.join("\n", different), String.join("\n", stale));
        }
    }

    @Test
    void facadesAreFoundAtAll() {
        assertThat(annotated()).containsKey("organisation.SignInFacade.check");
    }

    private static Map<String, Set<String>> annotated() {
        Map<String, Set<String>> roles = new TreeMap<>();
        for (Class<?> facade : CLASSES) {
            if (facade.isInterface() && facade.isAnnotationPresent(Local.class)) {
                beanOf(facade).ifPresent(bean -> addRoles(roles, facade, bean));
            }
        }
        return roles;
    }

    private static void addRoles(Map<String, Set<String>> all, Class<?> facade, Class<?> bean) {
        for (Method method : facade.getMethods()) {
            if (!Modifier.isStatic(method.getModifiers())) {
                addRoles(all, facade, bean, method);
            }
        }
    }

    private static void addRoles(Map<String, Set<String>> all, Class<?> facade, Class<?> bean, Method method) {
        String name = facade.getName().substring(PermissionTable.PACKAGE.length()) + "." + method.getName();
        Set<String> roles = rolesOf(bean, method);
        Set<String> overload = all.put(name, roles);
        assertThat(overload).as("overloads of " + name).isIn(null, roles);
    }

    /** @return empty for a facade that cannot be called, because nothing implements it */
    private static Optional<Class<?>> beanOf(Class<?> facade) {
        List<Class<?>> beans = CLASSES.stream()
                .filter(type -> facade.isAssignableFrom(type) && !type.isInterface())
                .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                .toList();
        assertThat(beans).as("beans of " + facade.getName()).hasSizeLessThan(2);
        return beans.stream().findFirst();
    }

    private static Set<String> rolesOf(Class<?> bean, Method declared) {
        try {
            Method method = bean.getMethod(declared.getName(), declared.getParameterTypes());
            Set<String> roles = rolesOn(method);
            if (roles.isEmpty()) {
                roles = rolesOn(method.getDeclaringClass());
            }
            assertThat(roles).as("@RolesAllowed or @PermitAll on " + method).isNotEmpty();
            return roles;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> rolesOn(AnnotatedElement element) {
        if (element.isAnnotationPresent(PermitAll.class)) {
            return Set.of(PermissionTable.EVERYONE);
        }
        RolesAllowed allowed = element.getAnnotation(RolesAllowed.class);
        return allowed == null ? Set.of() : new TreeSet<>(Set.of(allowed.value()));
    }

    private static List<Class<?>> productClasses() {
        try {
            Path root = Path.of(CurrentViewer.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files.filter(file -> file.toString().endsWith(".class"))
                        .map(file -> load(root.relativize(file).toString()))
                        .<Class<?>>map(type -> type)
                        .toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String file) {
        String name = file.substring(0, file.length() - ".class".length())
                .replace('/', '.')
                .replace('\\', '.');
        try {
            return Class.forName(name, false, PermissionTableTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}

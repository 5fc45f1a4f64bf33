package cn.kexin.crm.web.rest.organisation;

import cn.kexin.crm.domain.organisation.Role;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What each role may call, read from the facades themselves, so that it cannot differ from what they enforce. */
@ApplicationScoped
public class Permissions {

    private static final String SUFFIX = "Facade";
    private static final String ANYBODY = "**";

    @Inject
    private BeanManager beans;

    /** Operation to the roles that may call it. */
    private final Map<String, Set<String>> allowed = new TreeMap<>();

    @PostConstruct
    void read() {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> type = bean.getBeanClass();
            if (type.isAnnotationPresent(Stateless.class)) {
                for (Class<?> contract : type.getInterfaces()) {
                    read(type, contract);
                }
            }
        }
    }

    private void read(Class<?> type, Class<?> contract) {
        if (!contract.getSimpleName().endsWith(SUFFIX)) {
            return;
        }
        String name =
                contract.getSimpleName().substring(0, contract.getSimpleName().length() - SUFFIX.length());
        String prefix = Character.toLowerCase(name.charAt(0)) + name.substring(1) + ".";
        for (Method method : contract.getMethods()) {
            allowed.put(prefix + method.getName(), roles(type, method));
        }
    }

    private static Set<String> roles(Class<?> type, Method method) {
        try {
            Method own = type.getMethod(method.getName(), method.getParameterTypes());
            if (own.isAnnotationPresent(PermitAll.class)) {
                return Set.of(ANYBODY);
            }
            RolesAllowed rule = own.getAnnotation(RolesAllowed.class);
            rule = rule == null ? type.getAnnotation(RolesAllowed.class) : rule;
            return rule != null ? Set.of(rule.value()) : Set.of(ANYBODY);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the operations open to somebody with these roles, in order */
    public List<String> of(Collection<Role> held) {
        Set<String> names = held.stream().map(Role::name).collect(java.util.stream.Collectors.toSet());
        return allowed.entrySet().stream()
                .filter(one -> one.getValue().contains(ANYBODY)
                        || one.getValue().stream().anyMatch(names::contains))
                .map(Map.Entry::getKey)
                .toList();
    }
}

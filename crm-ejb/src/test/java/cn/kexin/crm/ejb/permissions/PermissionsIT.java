package cn.kexin.crm.ejb.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.testing.FacadeTest;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Calls every facade method as every role, and signed out: the server lets through whom the table names, nobody else. */
class PermissionsIT extends FacadeTest {

    private final Map<String, Set<String>> table = PermissionTable.read().entries();

    @Resource(lookup = "java:comp/UserTransaction")
    private UserTransaction transaction;

    @Test
    void everyMethodRefusesTheRolesThatTheTableDoesNotName() {
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            table.forEach((name, roles) -> {
                boolean allowed = !as.exactly(role, () -> isRefused(name));
                if (allowed != PermissionTable.allows(roles, role)) {
                    wrong.add(name + " as " + role + (allowed ? " is let through" : " is refused"));
                }
            });
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void whoIsNotSignedInReachesOnlyWhatIsOpenToEveryone() {
        List<String> letThrough = table.entrySet().stream()
                .filter(entry -> !PermissionTable.allows(entry.getValue(), null))
                .map(Map.Entry::getKey)
                .filter(name -> !as.nobody(() -> isRefused(name)))
                .toList();

        assertThat(letThrough).isEmpty();
    }

    /** Calls with nothing in every argument: past the guard that ends in any other error, or in a result. */
    private boolean isRefused(String name) throws Exception {
        int dot = name.lastIndexOf('.');
        Class<?> facade = Class.forName(PermissionTable.PACKAGE + name.substring(0, dot));
        Method method = Stream.of(facade.getMethods())
                .filter(candidate -> candidate.getName().equals(name.substring(dot + 1)))
                .findFirst()
                .orElseThrow();
        transaction.begin();
        try {
            method.invoke(CDI.current().select(facade).get(), nothings(method));
            return false;
        } catch (InvocationTargetException e) {
            return Stream.iterate(e.getCause(), cause -> cause != null, Throwable::getCause)
                    .anyMatch(EJBAccessException.class::isInstance);
        } finally {
            transaction.rollback();
        }
    }

    private static Object[] nothings(Method method) {
        return Stream.of(method.getParameterTypes())
                .map(type -> type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null)
                .toArray();
    }
}

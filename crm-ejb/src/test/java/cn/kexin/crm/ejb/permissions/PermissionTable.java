package cn.kexin.crm.ejb.permissions;

import cn.kexin.crm.domain.organisation.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The written permissions: which roles may call which facade method, from {@code permissions.txt}. */
final class PermissionTable {

    /** Everyone, signed in or not. */
    static final String EVERYONE = "*";
    /** Whoever is signed in, whatever the role. */
    static final String SIGNED_IN = "**";

    static final String PACKAGE = "cn.kexin.crm.ejb.";

    private final Map<String, Set<String>> rolesByMethod = new TreeMap<>();

    static PermissionTable read() {
        PermissionTable table = new PermissionTable();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                PermissionTable.class.getResourceAsStream("permissions.txt"), StandardCharsets.UTF_8))) {
            reader.lines().map(String::strip).filter(PermissionTable::isEntry).forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private static boolean isEntry(String line) {
        return !line.isEmpty() && !line.startsWith("#");
    }

    private void add(String line) {
        String[] parts = line.split("\\s*=\\s*", 2);
        Set<String> roles = new TreeSet<>(Set.of(parts[1].split("\\s+")));
        Set<String> known = new TreeSet<>(Set.of(EVERYONE, SIGNED_IN));
        Stream.of(Role.values()).map(Role::name).forEach(known::add);
        if (!known.containsAll(roles) || rolesByMethod.putIfAbsent(parts[0], roles) != null) {
            throw new IllegalArgumentException("Unknown role or repeated method: " + line);
        }
    }

    /** @return the entries: {@code <feature>.<Facade>.<method>} and who may call it */
    Map<String, Set<String>> entries() {
        return Collections.unmodifiableMap(rolesByMethod);
    }

    /** @param role null for a caller who is not signed in */
    static boolean allows(Set<String> roles, Role role) {
        return roles.contains(EVERYONE) || role != null && (roles.contains(SIGNED_IN) || roles.contains(role.name()));
    }

    static String line(String method, Set<String> roles) {
        return method + " = " + String.join(" ", roles);
    }
}

package cn.kexin.crm.web.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads an address's parameters and remembers what could not be understood. */
final class AddressReading {

    private static final int LONGEST = 100;

    private final Map<String, String> parameters;
    private final List<String> refused = new ArrayList<>();

    AddressReading(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** @return whether lists can be asked for it: not too long, and made of what people type */
    static boolean isReadable(String text) {
        return text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    String text(String name) {
        String text = parameters.get(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!isReadable(text)) {
            refused.add(name);
            return null;
        }
        return text.strip();
    }

    Map<String, String> texts(List<String> names) {
        Map<String, String> found = new HashMap<>();
        for (String name : names) {
            String text = text(name);
            if (text != null) {
                found.put(name, text);
            }
        }
        return found;
    }

    <E extends Enum<E>> E constant(String name, Class<E> type, E otherwise) {
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseGet(() -> {
                    refused.add(name);
                    return otherwise;
                });
    }

    Long number(String name) {
        String text = text(name);
        if (text == null || text.matches("\\d{1,18}")) {
            return text == null ? null : Long.valueOf(text);
        }
        refused.add(name);
        return null;
    }

    Set<CaseColumn> columns() {
        String text = text("columns");
        if (text == null) {
            return CaseColumn.usual();
        }
        Set<String> names = new HashSet<>(List.of(text.toUpperCase(Locale.ROOT).split("\\.")));
        Set<CaseColumn> found = EnumSet.noneOf(CaseColumn.class);
        Arrays.stream(CaseColumn.values()).filter(c -> names.contains(c.name())).forEach(found::add);
        return found.isEmpty() ? CaseColumn.usual() : found;
    }

    /** @return names of the parameters that could not be understood */
    List<String> refused() {
        return List.copyOf(refused);
    }
}

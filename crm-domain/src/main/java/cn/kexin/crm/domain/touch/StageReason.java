package cn.kexin.crm.domain.touch;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One reason for which a stage is said to be reached, to be told in words: the key {@code StageReason.<KIND>} with these
 * arguments.
 */
public record StageReason(Kind kind, List<String> arguments) implements Serializable {

    /** What the reason is about. */
    public enum Kind {
        /** Touches from both sides: days looked back, from them, from us, day of the latest. */
        TOUCHES,
        /** Regular contact: months with a touch. */
        MONTHS,
        /** People whose part in the decision is known: how many. */
        PEOPLE,
        /** Background and preferences are known. */
        PROFILE,
        /** Matters settled for the customer: how many. */
        MATTERS
    }

    static StageReason of(Kind kind, Object... arguments) {
        return new StageReason(
                kind, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** @return the reasons in the form in which they are kept */
    public static String write(List<StageReason> reasons) {
        return reasons.stream()
                .map(reason -> reason.kind
                        + reason.arguments.stream().map(each -> "|" + each).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    /** @param kept as {@link #write} wrote them, or null for none */
    public static List<StageReason> read(String kept) {
        if (kept == null || kept.isBlank()) {
            return List.of();
        }
        return kept.lines()
                .map(line -> line.split("\\|"))
                .map(parts ->
                        new StageReason(Kind.valueOf(parts[0]), List.of(parts).subList(1, parts.length)))
                .toList();
    }
}

package cn.kexin.crm.domain.casework;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What came of a duty. */
public enum TaskOutcome {
    DONE,
    PARTLY,
    NOT_NEEDED;

    /**
     * @param code name of an outcome; null for {@link #DONE}
     * @throws BusinessRuleException on field {@code outcome} when there is no such outcome
     */
    public static TaskOutcome of(String code) {
        return code == null
                ? DONE
                : Arrays.stream(values())
                        .filter(each -> each.name().equals(code))
                        .findFirst()
                        .orElseThrow(() -> BusinessRuleException.onField(
                                "outcome", "casework.error.unknownOutcome", code, possible()));
    }

    private static String possible() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));
    }
}

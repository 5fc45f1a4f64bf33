package cn.kexin.crm.web.remedy;

import cn.kexin.crm.domain.casework.RemedyState;
import cn.kexin.crm.domain.remedy.CauseCategory;
import cn.kexin.crm.ejb.remedy.RemedyFilter;
import cn.kexin.crm.web.shared.ListQuery;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.stream.Stream;

/** What the address of the list of causes asks for; what cannot be understood is as if nothing had been said. */
final class RemedyAddress implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Instead of a cause: those whose cause is not known. */
    static final String UNKNOWN = "UNKNOWN";

    private static final String ALL_CASES = "all";

    private final Map<String, String> parts;

    RemedyAddress(Map<String, String> parts) {
        this.parts = Map.copyOf(parts);
    }

    String get(String name) {
        String said = parts.get(name);
        return said == null || said.isBlank() ? null : said;
    }

    RemedyFilter toFilter() {
        return new RemedyFilter(
                !ALL_CASES.equals(get("of")),
                date("from"),
                date("to"),
                get("unit"),
                constant(CauseCategory.values(), "cause"),
                UNKNOWN.equals(get("cause")),
                constant(RemedyState.values(), "state"));
    }

    ListQuery toQuery() {
        ListQuery query = ListQuery.empty();
        for (String name : new String[] {"of", "from", "to", "unit", "cause", "state"}) {
            query = query.with(name, get(name));
        }
        return query;
    }

    private LocalDate date(String name) {
        try {
            return get(name) == null ? null : LocalDate.parse(get(name));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private <E extends Enum<E>> E constant(E[] constants, String name) {
        return Stream.of(constants)
                .filter(each -> each.name().equals(get(name)))
                .findFirst()
                .orElse(null);
    }
}

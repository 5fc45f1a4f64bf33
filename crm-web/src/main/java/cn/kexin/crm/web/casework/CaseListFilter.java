package cn.kexin.crm.web.casework;

import cn.kexin.crm.domain.casework.Priority;
import cn.kexin.crm.domain.casework.StageKind;
import cn.kexin.crm.ejb.casework.CaseFilter;
import cn.kexin.crm.web.shared.ListQuery;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the address of the case list asks for. Without {@code show} the list holds what is not closed; {@code columns}
 * names the columns, separated by dots. What cannot be understood is left out and named in {@link #refused()}.
 */
public final class CaseListFilter implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Parts of the address that are passed on as they are. */
    private static final List<String> TEXTS = List.of("q", "type", "category", "stage", "unit", "person", "owner");

    private static final List<String> FLAGS = List.of("unassigned", "overdue");

    /** Which cases by their status. */
    enum Show {
        OPEN(EnumSet.of(StageKind.ACTIVE, StageKind.WAITING, StageKind.RESOLVED)),
        WAITING(EnumSet.of(StageKind.WAITING)),
        RESOLVED(EnumSet.of(StageKind.RESOLVED)),
        CLOSED(EnumSet.of(StageKind.CLOSED)),
        ALL(EnumSet.noneOf(StageKind.class));

        private final Set<StageKind> statuses;

        Show(Set<StageKind> statuses) {
            this.statuses = statuses;
        }
    }

    private final Map<String, String> texts;
    private final Set<String> flags;
    private final Show show;
    private final Priority priority;
    private final Long customer;
    private final Set<CaseColumn> columns;
    private final List<String> refused;

    private CaseListFilter(AddressReading from) {
        texts = from.texts(TEXTS);
        flags = FLAGS.stream().filter(flag -> "true".equals(from.text(flag))).collect(Collectors.toSet());
        show = from.constant("show", Show.class, Show.OPEN);
        priority = from.constant("priority", Priority.class, null);
        customer = from.number("customer");
        columns = from.columns();
        refused = from.refused();
    }

    /** @param parameters the address's parameters */
    static CaseListFilter of(Map<String, String> parameters) {
        return new CaseListFilter(new AddressReading(parameters));
    }

    CaseFilter toFilter() {
        return toFilter(texts.get("type"));
    }

    /** @param type asked for whatever the address says */
    CaseFilter toFilter(String type) {
        return new CaseFilter(
                texts.get("q"),
                type,
                texts.get("category"),
                texts.get("stage"),
                show.statuses,
                priority,
                customer,
                texts.get("unit"),
                texts.get("person"),
                texts.get("owner"),
                flags.contains("unassigned"),
                flags.contains("overdue"),
                null,
                null);
    }

    ListQuery toQuery() {
        ListQuery query = ListQuery.empty();
        for (String name : TEXTS) {
            query = query.with(name, texts.get(name));
        }
        for (String flag : FLAGS) {
            query = query.with(flag, flags.contains(flag) ? "true" : null);
        }
        return query.with("show", show == Show.OPEN ? null : show)
                .with("priority", priority)
                .with("customer", customer)
                .with("columns", columns.equals(CaseColumn.usual()) ? null : write(columns));
    }

    /** @return the columns as the address names them, with one more or less */
    String toggled(CaseColumn column) {
        Set<CaseColumn> changed = EnumSet.copyOf(columns);
        if (!changed.remove(column)) {
            changed.add(column);
        }
        return changed.isEmpty() || changed.equals(CaseColumn.usual()) ? null : write(changed);
    }

    private static String write(Set<CaseColumn> columns) {
        return columns.stream().map(c -> c.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining("."));
    }

    /** @return what was asked by that name, as the address says it; null when nothing was */
    String get(String name) {
        return toQuery().getParts().get(name);
    }

    Set<CaseColumn> columns() {
        return columns;
    }

    Show show() {
        return show;
    }

    /** @return names of the parameters that could not be understood */
    List<String> refused() {
        return refused;
    }
}

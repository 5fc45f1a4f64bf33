package cn.kexin.crm.web.casework;

import cn.kexin.crm.web.shared.Formats;
import cn.kexin.crm.web.shared.Texts;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** What the list of cases can show of a case, and what a file says of it. */
public enum CaseColumn {
    NUMBER(true, (line, texts) -> line.row().number()),
    SUBJECT(true, (line, texts) -> line.row().subject()),
    CUSTOMER(true, (line, texts) -> line.row().customerName()),
    TYPE(true, (line, texts) -> line.type()),
    CATEGORY(false, (line, texts) -> line.category()),
    STAGE(true, (line, texts) -> line.stage()),
    PRIORITY(true, (line, texts) -> texts.label(line.row().priority())),
    UNIT(true, (line, texts) -> line.row().unitName()),
    PERSON(true, (line, texts) -> line.row().personName()),
    DUE(true, (line, texts) -> Formats.at(line.row().dueAt())),
    OPENED(false, (line, texts) -> Formats.at(line.row().openedAt())),
    RESOLVED(false, (line, texts) -> Formats.at(line.row().resolvedAt())),
    CLOSED(false, (line, texts) -> Formats.at(line.row().closedAt()));

    private final boolean usual;
    private final BiFunction<CaseLine, Texts, String> text;

    CaseColumn(boolean usual, BiFunction<CaseLine, Texts, String> text) {
        this.usual = usual;
        this.text = text;
    }

    /** @return the message key of its heading */
    public String key() {
        return "casework.column." + name().toLowerCase(Locale.ROOT);
    }

    String text(CaseLine line, Texts texts) {
        return text.apply(line, texts);
    }

    static Set<CaseColumn> usual() {
        return Arrays.stream(values())
                .filter(column -> column.usual)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseColumn.class)));
    }
}

package cn.kexin.crm.ejb.reference;

import cn.kexin.crm.ejb.reference.internal.IndustryTable;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The industries of GB/T 4754-2017 (国民经济行业分类): sections A to T and divisions 01 to 97. */
@ApplicationScoped
public class Industries {

    private IndustryTable table;

    @PostConstruct
    void load() {
        table = IndustryTable.shipped();
    }

    /** @return the section or division of that code, in any case; empty for an unknown code or null */
    public Optional<Industry> find(String code) {
        return Optional.ofNullable(table.get(code));
    }

    public List<Industry> sections() {
        return table.sections();
    }

    /** @return every section, each followed by its divisions */
    public List<Industry> all() {
        return table.all();
    }

    /** @return the code and, for a section, those of its divisions; empty for an unknown code */
    public List<String> within(String code) {
        return table.within(code);
    }

    /** @return the industry whose code, name in Chinese or name in English the text is; a division rather than its section */
    public Optional<Industry> named(String text) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.ofNullable(table.named(text.strip()));
    }

    /**
     * Finds what people may mean by the words they use for an industry, such as 市政工程, 自来水 or waterworks.
     *
     * @return the likeliest first, at most {@code limit}
     */
    public List<Industry> suggest(String text, int limit) {
        return text == null || text.isBlank() ? List.of() : table.suggest(text.strip(), limit);
    }
}

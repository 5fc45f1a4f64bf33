package cn.kexin.crm.ejb.reference;

import cn.kexin.crm.ejb.reference.internal.DivisionTable;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The administrative divisions of China (see {@code reference/SOURCE.txt}): three levels, some 3,700 of them, and below these 41,352 towns and
 * street offices.
 */
@ApplicationScoped
public class Divisions {

    private DivisionTable table;

    @PostConstruct
    void load() {
        table = DivisionTable.shipped();
    }

    /** @return the division of that code; empty for an unknown code or null */
    public Optional<Division> find(String code) {
        return Optional.ofNullable(table.get(code));
    }

    /**
     * @param code a province, city or county; null or empty for the country
     * @return the divisions right below it, by code; none below a town or an unknown code
     */
    public List<Division> below(String code) {
        return table.below(code == null ? "" : code);
    }

    /**
     * Reads an address as people write it, big to small. Levels may be left out above a name that exists once, and the
     * suffixes 省, 市 and so on may be left out of provinces and cities: 江苏省南京市鼓楼区…, 江苏南京鼓楼区…
     *
     * @return the smallest division the text begins with, and what follows; empty when it begins with none
     */
    public Optional<Located> locate(String text) {
        return text == null ? Optional.empty() : table.locate(text.strip());
    }

    /**
     * Finds divisions while somebody types a name, a path, pinyin or initials; a town after the path of its county, as there
     * are many of the same name.
     *
     * @return the likeliest first, at most {@code limit}
     */
    public List<Division> suggest(String text, int limit) {
        return text == null || text.isBlank()
                ? List.of()
                : table.suggest(text.strip().toLowerCase(Locale.ROOT), limit);
    }

    /**
     * @param division the smallest division named
     * @param rest what follows its name, such as street and number; may be empty
     */
    public record Located(Division division, String rest) {}
}

package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.RowCounts;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import cn.kexin.crm.ejb.exchange.internal.table.TableRow;
import java.util.ArrayList;
import java.util.List;

/** What became of the rows of one portion. */
final class PortionResult {

    /**
     * Something that is to be said of a row.
     *
     * @param refused whether the row was not taken; otherwise it was, without what the reason names
     */
    record Problem(int line, List<String> cells, RowRefusal reason, boolean refused) {}

    /**
     * A record that was there before and is another now.
     *
     * @param before its facts as JSON, and {@code after} likewise
     */
    record Change(long id, String before, String after) {}

    private int created;
    private int updated;
    private int skipped;
    private final List<Long> made = new ArrayList<>();
    private final List<Change> changed = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    void created(int rows) {
        created += rows;
    }

    void updated(int rows) {
        updated += rows;
    }

    void skipped(int rows) {
        skipped += rows;
    }

    /** @param id of a record that could be taken back */
    void made(long id) {
        made.add(id);
    }

    void changed(Change change) {
        changed.add(change);
    }

    void refused(int line, List<String> cells, RowRefusal reason) {
        problems.add(new Problem(line, cells, reason, true));
    }

    /** The row was taken without something. */
    void noted(int line, List<String> cells, RowRefusal reason) {
        problems.add(new Problem(line, cells, reason, false));
    }

    static PortionResult refused(TableRow row, BusinessRuleException reason) {
        PortionResult result = new PortionResult();
        result.refused(row.line(), row.cells(), RowRefusal.of(reason));
        return result;
    }

    RowCounts counts() {
        int refused = (int) problems.stream().filter(Problem::refused).count();
        return new RowCounts(created, updated, skipped, refused);
    }

    List<Change> changed() {
        return changed;
    }

    List<Long> made() {
        return made;
    }

    List<Problem> problems() {
        return problems;
    }
}

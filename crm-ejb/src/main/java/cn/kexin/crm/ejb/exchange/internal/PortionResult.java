package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.RowCounts;
import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import cn.kexin.crm.ejb.exchange.internal.table.TableRow;
import java.util.ArrayList;
import java.util.List;

/** What became of the rows of one portion. */
final class PortionResult {

    /** A row that was refused. */
    record Problem(int line, List<String> cells, String field, String key, List<Object> arguments) {}

    private int created;
    private int updated;
    private int skipped;
    private final List<Long> made = new ArrayList<>();
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

    void refused(int line, List<String> cells, RowRefusal reason) {
        problems.add(new Problem(line, cells, reason.field(), reason.key(), reason.arguments()));
    }

    static PortionResult refused(List<TableRow> rows, BusinessRuleException reason) {
        PortionResult result = new PortionResult();
        rows.forEach(row -> result.problems.add(
                new Problem(row.line(), row.cells(), reason.getField(), reason.getKey(), reason.getArguments())));
        return result;
    }

    RowCounts counts() {
        return new RowCounts(created, updated, skipped, problems.size());
    }

    List<Long> made() {
        return made;
    }

    List<Problem> problems() {
        return problems;
    }
}

package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.ejb.exchange.internal.mapping.MappedRow;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Takes the rows of one kind of import; offered as a bean for each kind that is a table. */
interface KindImporter {

    ImportKind kind();

    /** @return how many rows are looked at together */
    int portion();

    /** @return whether every row stands for itself, so that those of a portion may be stored one by one */
    default boolean isRowByRow() {
        return portion() == 1;
    }

    /** @return what it keeps from one portion of a file to the next, or null */
    default Object remember() {
        return null;
    }

    /**
     * Looks at the rows of a portion, within a transaction, and cuts them into segments.
     *
     * @param memory what {@link #remember} answered
     * @return all rows in order
     */
    default List<Segment> prepare(List<MappedRow> rows, ImportPlan plan, Object memory) {
        return List.of(new Segment(rows, () -> take(rows, plan)));
    }

    /** Neighbouring rows that are stored in one transaction by the work. */
    record Segment(List<MappedRow> rows, Supplier<PortionResult> work) {}

    /**
     * @return what would become of each row, without anything being stored
     */
    default List<RowOutlook> outlook(List<MappedRow> rows, ImportPlan plan) {
        return rows.stream()
                .map(row -> RowOutlook.of(row, () -> check(row, plan)))
                .toList();
    }

    /** @return the fields that name records of the same kind, which the file may bring further down */
    default Set<String> forwards() {
        return Set.of();
    }

    /** @return the field whose equal neighbours belong into one portion, or null */
    default String grouping() {
        return null;
    }

    /**
     * Reads a row without looking anything up.
     *
     * @throws RowRefusal when it cannot be read
     */
    void check(MappedRow row, ImportPlan plan);

    /** Stores rows, within a transaction; rows that cannot be taken are reported, not thrown. */
    PortionResult take(List<MappedRow> rows, ImportPlan plan);
}

package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.domain.exchange.ImportKind;
import cn.kexin.crm.ejb.exchange.internal.mapping.MappedRow;
import cn.kexin.crm.ejb.exchange.internal.mapping.RowRefusal;
import java.util.List;

/** Takes the rows of one kind of import; offered as a bean for each kind that is a table. */
interface KindImporter {

    ImportKind kind();

    /** @return how many rows are stored in one transaction; 1 where the first refused row undoes it */
    int portion();

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

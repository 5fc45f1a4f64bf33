package cn.kexin.crm.ejb.exchange.internal;

import cn.kexin.crm.ejb.exchange.internal.table.TableReader;
import cn.kexin.crm.ejb.exchange.internal.table.TableRow;
import java.util.ArrayList;
import java.util.List;

/** Cuts a table into portions of about equal size, between groups of rows that belong together. */
final class PortionReader {

    /** A group larger than so many portions is cut all the same. */
    private static final int MOST = 4;

    private final TableReader reader;
    private final int size;
    private final int groupColumn;
    private TableRow pending;

    /** @param groupColumn index of the column whose equal neighbours belong together; -1 for none */
    PortionReader(TableReader reader, int size, int groupColumn) {
        this.reader = reader;
        this.size = size;
        this.groupColumn = groupColumn;
        this.pending = reader.next();
    }

    void skip(int rows) {
        for (int i = 0; i < rows && pending != null; i++) {
            pending = reader.next();
        }
    }

    /** @return the next rows; empty at the end */
    List<TableRow> next() {
        List<TableRow> portion = new ArrayList<>();
        TableRow last = null;
        while (pending != null && (portion.size() < size || continues(last) && portion.size() < size * MOST)) {
            portion.add(pending);
            last = pending;
            pending = reader.next();
        }
        return portion;
    }

    private boolean continues(TableRow last) {
        return groupColumn >= 0
                && last.cells().size() > groupColumn
                && pending.cells().size() > groupColumn
                && last.cells().get(groupColumn).equals(pending.cells().get(groupColumn));
    }
}

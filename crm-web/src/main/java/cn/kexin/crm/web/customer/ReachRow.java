package cn.kexin.crm.web.customer;

import java.util.List;

/** One of several lines of a form, of which one is the main one. */
interface ReachRow {

    boolean isMain();

    void setMain(boolean main);

    /** @return whether nothing was typed, so that the line counts for nothing */
    boolean isBlank();

    /** Makes a line the main one. */
    static void choose(List<? extends ReachRow> rows, ReachRow main) {
        rows.forEach(row -> row.setMain(row == main));
    }

    /** Takes a line out; the first of those left becomes the main one when it was. */
    static void remove(List<? extends ReachRow> rows, ReachRow row) {
        rows.remove(row);
        if (row.isMain() && !rows.isEmpty()) {
            rows.get(0).setMain(true);
        }
    }
}

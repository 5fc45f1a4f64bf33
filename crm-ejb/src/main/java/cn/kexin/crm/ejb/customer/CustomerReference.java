package cn.kexin.crm.ejb.customer;

import java.util.List;

/**
 * A column that points to customers, and what becomes of it when its customer is merged into another.
 *
 * @param row the column that names the row, of a number type; the id, or the other end of a link table
 * @param uniqueWith columns that together may occur only once for a customer: such a row stays when the winner has its like
 * @param condition which rows of the table point to customers, in SQL that both databases understand; null for all
 * @param moves whether it is to point to the winner; otherwise it belongs to the merged entry itself
 */
public record CustomerReference(
        String table, String column, String row, List<String> uniqueWith, String condition, boolean moves) {

    /** @return a column of a table with an {@code id} that is to point to the winner */
    public static CustomerReference moving(String table, String column) {
        return new CustomerReference(table, column, "id", List.of(), null, true);
    }

    /** @return a column of a table with an {@code id} of which the winner may have only one for these other columns */
    public static CustomerReference movingOnce(String table, String column, String row, String... uniqueWith) {
        return new CustomerReference(table, column, row, List.of(uniqueWith), null, true);
    }

    /** @return a column that names the type of its subject in another column */
    public static CustomerReference movingSubject(String table, String column, String condition) {
        return new CustomerReference(table, column, "id", List.of(), condition, true);
    }

    /** @return a column that goes on pointing to the merged entry */
    public static CustomerReference staying(String table, String column) {
        return new CustomerReference(table, column, "id", List.of(), null, false);
    }
}

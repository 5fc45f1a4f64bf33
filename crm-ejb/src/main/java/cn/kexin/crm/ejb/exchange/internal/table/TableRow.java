package cn.kexin.crm.ejb.exchange.internal.table;

import java.util.List;

/**
 * A record of a table as it stands in the file.
 *
 * @param line the line on which it begins, the header being line 1
 * @param cells its cells as written
 */
public record TableRow(int line, List<String> cells) {}

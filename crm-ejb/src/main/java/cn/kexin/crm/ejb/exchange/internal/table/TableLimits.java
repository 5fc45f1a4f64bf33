package cn.kexin.crm.ejb.exchange.internal.table;

/**
 * What an import file may be at most, so that a hostile one costs neither memory nor an afternoon.
 *
 * @param text characters of a table, unpacked, in bytes
 * @param ratio how many times larger than packed an archive's content may be
 * @param columns columns of a table
 * @param cell characters of one cell
 * @param entries parts of a workbook
 */
public record TableLimits(long text, int ratio, int columns, int cell, int entries) {

    public TableLimits(long text, int ratio, int columns, int cell) {
        this(text, ratio, columns, cell, 2_000);
    }

    /** Half a gigabyte of text, packed at most a hundredfold, 200 columns, 32,000 characters a cell. */
    public static final TableLimits DEFAULT = new TableLimits(512L << 20, 100, 200, 32_000);
}

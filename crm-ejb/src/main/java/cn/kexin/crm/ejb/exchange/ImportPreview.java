package cn.kexin.crm.ejb.exchange;

import java.util.List;

/**
 * How a file would be read.
 *
 * @param encoding the encoding it is in
 * @param mapping the mapping applied; may have no columns when none fits
 * @param mappingName the name of that mapping; null when it was given without one or none fits
 * @param columns the file's columns, in order
 * @param rows its first rows
 * @param refusal why the mapping cannot be used; null when it can
 */
public record ImportPreview(
        String encoding,
        ImportMapping mapping,
        String mappingName,
        List<Column> columns,
        List<Row> rows,
        Refusal refusal) {

    /**
     * A column of the file.
     *
     * @param field our field, or null when it is left out
     * @param samples some of its values
     */
    public record Column(String header, String field, List<String> samples) {}

    /**
     * A row of the file.
     *
     * @param problem why it would be refused; null when it would be taken
     */
    public record Row(int line, List<String> cells, ProblemRow problem) {}

    /** A message. */
    public record Refusal(String key, List<Object> arguments) {}
}

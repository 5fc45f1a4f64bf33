package cn.kexin.crm.ejb.exchange;

import java.time.Instant;
import java.util.List;

/**
 * How a file would be read.
 *
 * @param encoding the encoding it is in, or XLSX
 * @param sheets names of its sheets; empty for a file that has none
 * @param before the import that has brought the same file before; null when none has
 * @param mapping the mapping applied; may have no columns when none fits
 * @param mappingName the name of that mapping; null when it was given without one or none fits
 * @param columns the file's columns, in order
 * @param rows its first rows
 * @param refusal why the mapping cannot be used; null when it can
 */
public record ImportPreview(
        String encoding,
        List<String> sheets,
        Before before,
        ImportMapping mapping,
        String mappingName,
        List<Column> columns,
        List<Row> rows,
        Refusal refusal) {

    /** @return the same of a file that was brought before, or not */
    public ImportPreview after(Before earlier) {
        return new ImportPreview(encoding, sheets, earlier, mapping, mappingName, columns, rows, refusal);
    }

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
     * @param subject number of the record that would be changed, or null
     * @param changes fields of it that would become others
     */
    public record Row(
            int line,
            List<String> cells,
            ProblemRow problem,
            Effect effect,
            String subject,
            List<FieldChange> changes) {}

    /** What would become of a row. */
    public enum Effect {
        /** It makes something new. */
        CREATE,
        /** It changes something known. */
        UPDATE,
        /** It tells nothing new. */
        SKIP,
        /** It is refused. */
        REFUSE,
        /** It can be read; more is not said before it is stored. */
        READ
    }

    /** A field of the command that becomes another: a text, an enum, an id or truth; null for none. */
    public record FieldChange(String field, Object before, Object after) {}

    /** An import of the same file. */
    public record Before(long id, Instant at) {}

    /** A message. */
    public record Refusal(String key, List<Object> arguments) {}
}

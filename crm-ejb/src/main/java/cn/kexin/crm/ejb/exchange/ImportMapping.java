package cn.kexin.crm.ejb.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * How the columns of a file become our fields. With no columns at all the file's headers are our field names.
 *
 * @param columns our field by the file's header; headers not named are left out
 * @param dateFormat pattern of dates and times as {@link java.time.format.DateTimeFormatter} reads it; null for ISO 8601
 * @param missing cells that mean "not known", besides an empty one
 * @param encoding the file's encoding; null to find out
 * @param values for a field whose values differ from ours: our value by the file's; others are refused
 * @param create names for what the file mentions and we do not know; null to refuse such rows
 * @param subject what a case is about, with our fields in braces; null for the external id
 * @param sheet name of the workbook's sheet to read; null for the first
 * @param keys by which fields a record that exists is found, the first that a row has decides; empty for the usual ones
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ImportMapping(
        Map<String, String> columns,
        String dateFormat,
        List<String> missing,
        String encoding,
        Map<String, Map<String, String>> values,
        Creation create,
        String subject,
        String sheet,
        List<String> keys) {

    public static final ImportMapping NONE = new ImportMapping(null, null, null, null, null, null, null);

    /** Of the first sheet, with the usual keys. */
    public ImportMapping(
            Map<String, String> columns,
            String dateFormat,
            List<String> missing,
            String encoding,
            Map<String, Map<String, String>> values,
            Creation create,
            String subject) {
        this(columns, dateFormat, missing, encoding, values, create, subject, null, null);
    }

    public ImportMapping {
        columns = columns == null
                ? Map.of()
                : java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(columns));
        missing = missing == null ? List.of() : List.copyOf(missing);
        values = values == null ? Map.of() : Map.copyOf(values);
        keys = keys == null ? List.of() : List.copyOf(keys);
    }

    /** @return the same for other files of its sort, of whose encoding and sheet it says nothing */
    public ImportMapping forOtherFiles() {
        return new ImportMapping(columns, dateFormat, missing, null, values, create, subject, null, keys);
    }

    /**
     * Names for new records, with the file's value as {@code {0}}; null where none may be created.
     *
     * @param customer name of a new customer
     * @param unit name of a new unit
     * @param person name of a new person
     * @param unknownCustomer name of the customer that stands for those not recorded
     * @param unassigned name of the unit that stands for none, code UNASSIGNED
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Creation(String customer, String unit, String person, String unknownCustomer, String unassigned) {}
}

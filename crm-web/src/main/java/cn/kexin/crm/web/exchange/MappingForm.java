package cn.kexin.crm.web.exchange;

import cn.kexin.crm.ejb.exchange.ImportMapping;
import cn.kexin.crm.ejb.exchange.ImportMapping.Creation;
import cn.kexin.crm.ejb.exchange.ImportPreview;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A mapping as it is edited on screen, beside samples of the file. */
public class MappingForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Creation NOTHING = new Creation(null, null, null, null, null);

    private final List<ColumnChoice> taken = new ArrayList<>();
    private final List<ColumnChoice> leftOut = new ArrayList<>();
    private String dateFormat;
    private String missing;
    private String encoding;
    private String values;
    private String customer;
    private String unit;
    private String person;
    private String unknownCustomer;
    private String unassigned;
    private String subject;
    private String sheet;
    private List<String> keys;

    /** @param fields names of the fields that the kind takes */
    MappingForm(ImportPreview preview, List<String> fields) {
        ImportMapping mapping = preview.mapping();
        for (ImportPreview.Column column : preview.columns()) {
            boolean byHeader = mapping.columns().isEmpty() && fields.contains(column.header());
            ColumnChoice choice = new ColumnChoice(column, byHeader);
            (choice.getField() == null ? leftOut : taken).add(choice);
        }
        dateFormat = mapping.dateFormat();
        missing = String.join(" ", mapping.missing());
        encoding = mapping.encoding();
        values = ValueLines.write(mapping.values());
        subject = mapping.subject();
        sheet = mapping.sheet();
        keys = new ArrayList<>(mapping.keys());
        Creation create = mapping.create();
        if (create != null) {
            customer = create.customer();
            unit = create.unit();
            person = create.person();
            unknownCustomer = create.unknownCustomer();
            unassigned = create.unassigned();
        }
    }

    /** @return the mapping as it is now on screen */
    ImportMapping toMapping() {
        Map<String, String> columns = new LinkedHashMap<>();
        Stream.of(taken, leftOut)
                .flatMap(List::stream)
                .filter(choice -> choice.getField() != null)
                .forEach(choice -> columns.put(choice.getHeader(), choice.getField()));
        return new ImportMapping(
                columns,
                dateFormat,
                missing == null || missing.isBlank()
                        ? List.of()
                        : List.of(missing.strip().split("\\s+")),
                encoding,
                ValueLines.read(values),
                creation(),
                subject,
                sheet,
                keys);
    }

    private Creation creation() {
        Creation creation = new Creation(customer, unit, person, unknownCustomer, unassigned);
        return creation.equals(NOTHING) ? null : creation;
    }

    /** @return the columns that had a field when the file was read */
    public List<ColumnChoice> getTaken() {
        return taken;
    }

    /** @return the columns that had none; a field may be chosen for them all the same */
    public List<ColumnChoice> getLeftOut() {
        return leftOut;
    }

    public String getDateFormat() {
        return dateFormat;
    }

    public void setDateFormat(String dateFormat) {
        this.dateFormat = dateFormat;
    }

    public String getMissing() {
        return missing;
    }

    public void setMissing(String missing) {
        this.missing = missing;
    }

    public String getEncoding() {
        return encoding;
    }

    public void setEncoding(String encoding) {
        this.encoding = encoding;
    }

    public String getValues() {
        return values;
    }

    public void setValues(String values) {
        this.values = values;
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = customer;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getUnknownCustomer() {
        return unknownCustomer;
    }

    public void setUnknownCustomer(String unknownCustomer) {
        this.unknownCustomer = unknownCustomer;
    }

    public String getUnassigned() {
        return unassigned;
    }

    public void setUnassigned(String unassigned) {
        this.unassigned = unassigned;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getSheet() {
        return sheet;
    }

    public void setSheet(String sheet) {
        this.sheet = sheet;
    }

    /** @return by which fields a record that exists is found; empty for the usual ones */
    public List<String> getKeys() {
        return keys;
    }

    public void setKeys(List<String> keys) {
        this.keys = keys;
    }
}

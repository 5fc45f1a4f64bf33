package cn.kexin.crm.web.exchange;

import cn.kexin.crm.ejb.exchange.ImportMapping;
import cn.kexin.crm.ejb.exchange.ImportMapping.Creation;
import cn.kexin.crm.ejb.exchange.ImportPreview;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A mapping as it is edited on screen, beside samples of the file. */
public class MappingForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A column of the file and the field chosen for it. */
    public static class Choice implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String header;
        private final String samples;
        private String field;

        Choice(ImportPreview.Column column, boolean byHeader) {
            this.header = column.header();
            this.samples = String.join(" · ", column.samples());
            this.field = byHeader ? column.header() : column.field();
        }

        public String getHeader() {
            return header;
        }

        public String getSamples() {
            return samples;
        }

        public String getField() {
            return field;
        }

        public void setField(String field) {
            this.field = field;
        }
    }

    private final List<Choice> choices = new ArrayList<>();
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

    /** @param fields names of the fields that the kind takes */
    MappingForm(ImportPreview preview, List<String> fields) {
        ImportMapping mapping = preview.mapping();
        for (ImportPreview.Column column : preview.columns()) {
            boolean byHeader = mapping.columns().isEmpty() && fields.contains(column.header());
            choices.add(new Choice(column, byHeader));
        }
        dateFormat = mapping.dateFormat();
        missing = String.join(" ", mapping.missing());
        encoding = mapping.encoding();
        values = ValueLines.write(mapping.values());
        subject = mapping.subject();
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
        for (Choice choice : choices) {
            if (choice.getField() != null) {
                columns.put(choice.getHeader(), choice.getField());
            }
        }
        return new ImportMapping(
                columns,
                dateFormat,
                missing == null ? List.of() : List.of(missing.strip().split("\\s+")),
                encoding,
                ValueLines.read(values),
                new Creation(customer, unit, person, unknownCustomer, unassigned),
                subject);
    }

    public List<Choice> getChoices() {
        return choices;
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
}

package cn.kexin.crm.web.exchange;

import cn.kexin.crm.ejb.exchange.ImportPreview;
import java.io.Serializable;

/** A column of the file and the field chosen for it. */
public class ColumnChoice implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String header;
    private final String samples;
    private String field;

    ColumnChoice(ImportPreview.Column column, boolean byHeader) {
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

    /** @return our field, or null when the column is left out */
    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field;
    }
}

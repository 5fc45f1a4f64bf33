package cn.kexin.crm.web.customer;

import cn.kexin.crm.ejb.customer.FieldCommand;
import cn.kexin.crm.ejb.customer.FieldRow;
import cn.kexin.crm.web.shared.LabelForm;
import java.io.Serializable;

/** A line in which an option of a custom field is typed. */
public class OptionRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final boolean stored;
    private String code;
    private LabelForm name = new LabelForm();
    private boolean retired;

    /** A new one. */
    OptionRow() {
        stored = false;
    }

    OptionRow(FieldRow.OptionRow known) {
        stored = true;
        code = known.code();
        name = LabelForm.of(known.name());
        retired = known.retired();
    }

    boolean isBlank() {
        return !stored && (code == null || code.isBlank()) && name.isBlank();
    }

    FieldCommand.Option toOption() {
        return new FieldCommand.Option(code, name.getZh(), name.getEn(), retired);
    }

    /** @return whether it is kept already, so that its code stays and it can only be retired */
    public boolean isStored() {
        return stored;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public LabelForm getName() {
        return name;
    }

    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }
}

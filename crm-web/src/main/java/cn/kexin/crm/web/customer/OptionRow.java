package cn.kexin.crm.web.customer;

import cn.kexin.crm.ejb.customer.FieldCommand;
import cn.kexin.crm.ejb.customer.FieldRow;
import java.io.Serializable;

/** A line in which an option of a custom field is typed. */
public class OptionRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final boolean stored;
    private String code;
    private String nameZh;
    private String nameEn;
    private boolean retired;

    /** A new one. */
    OptionRow() {
        stored = false;
    }

    OptionRow(FieldRow.OptionRow known) {
        stored = true;
        code = known.code();
        nameZh = known.name().zh();
        nameEn = known.name().en();
        retired = known.retired();
    }

    boolean isBlank() {
        return !stored && blank(code) && blank(nameZh) && blank(nameEn);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    FieldCommand.Option toOption() {
        return new FieldCommand.Option(code, nameZh, nameEn, retired);
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

    public String getNameZh() {
        return nameZh;
    }

    public void setNameZh(String nameZh) {
        this.nameZh = nameZh;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }
}

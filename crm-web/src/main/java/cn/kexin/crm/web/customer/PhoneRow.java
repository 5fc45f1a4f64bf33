package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.PhoneKind;
import cn.kexin.crm.ejb.customer.PhoneLine;
import java.io.Serializable;

/** A phone number while somebody types it; the kind is told by the number's form until it is chosen. */
public class PhoneRow implements ReachRow, Serializable {

    private static final long serialVersionUID = 1L;

    private PhoneKind kind;
    private String number;
    private String label;
    private boolean main;

    static PhoneRow of(PhoneLine line) {
        PhoneRow row = new PhoneRow();
        row.kind = line.kind();
        row.number = line.number();
        row.label = line.label();
        row.main = line.primary();
        return row;
    }

    PhoneLine toLine() {
        return new PhoneLine(kind, number, main, label);
    }

    @Override
    public boolean isBlank() {
        return number == null || number.isBlank();
    }

    public PhoneKind getKind() {
        return kind;
    }

    public void setKind(PhoneKind kind) {
        this.kind = kind;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    @Override
    public boolean isMain() {
        return main;
    }

    @Override
    public void setMain(boolean main) {
        this.main = main;
    }
}

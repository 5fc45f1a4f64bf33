package cn.kexin.crm.web.customer;

import cn.kexin.crm.domain.customer.EmailKind;
import cn.kexin.crm.ejb.customer.EmailLine;
import java.io.Serializable;

/** An e-mail address while somebody types it. */
public class EmailRow implements ReachRow, Serializable {

    private static final long serialVersionUID = 1L;

    private EmailKind kind = EmailKind.WORK;
    private String address;
    private String label;
    private boolean main;

    static EmailRow of(EmailLine line) {
        EmailRow row = new EmailRow();
        row.kind = line.kind();
        row.address = line.address();
        row.label = line.label();
        row.main = line.primary();
        return row;
    }

    EmailLine toLine() {
        return new EmailLine(kind, address, main, label);
    }

    @Override
    public boolean isBlank() {
        return address == null || address.isBlank();
    }

    public EmailKind getKind() {
        return kind;
    }

    public void setKind(EmailKind kind) {
        this.kind = kind;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
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

package cn.kexin.crm.web.customer;

import cn.kexin.crm.ejb.customer.FormerNameLine;
import java.io.Serializable;
import java.time.LocalDate;

/** A former name while somebody types it. */
public class FormerNameRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private LocalDate endedOn;

    static FormerNameRow of(FormerNameLine line) {
        FormerNameRow row = new FormerNameRow();
        row.name = line.name();
        row.endedOn = line.endedOn();
        return row;
    }

    FormerNameLine toLine() {
        return new FormerNameLine(name.strip(), endedOn);
    }

    boolean isBlank() {
        return name == null || name.isBlank();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public LocalDate getEndedOn() {
        return endedOn;
    }

    public void setEndedOn(LocalDate endedOn) {
        this.endedOn = endedOn;
    }
}

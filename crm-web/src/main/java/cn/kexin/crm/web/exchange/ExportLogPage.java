package cn.kexin.crm.web.exchange;

import cn.kexin.crm.ejb.audit.ExportLogFacade;
import cn.kexin.crm.ejb.audit.ExportLogFacade.ExportFilter;
import cn.kexin.crm.ejb.audit.ExportLogFacade.ExportRow;
import cn.kexin.crm.web.shared.LazyRows;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** Who took which files out of the archive. What is asked is in the address. */
@Named
@ViewScoped
public class ExportLogPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private ExportLogFacade exports;

    private String person;
    private String subject;
    private LocalDate from;
    private LocalDate until;
    private final LazyRows<ExportRow> rows =
            new LazyRows<>(page -> exports.list(new ExportFilter(person, subject, from, until), page), ExportRow::id);

    public LazyRows<ExportRow> getRows() {
        return rows;
    }

    /** @return what can be exported */
    public List<String> getSubjects() {
        return List.of("customers", "contacts");
    }

    /** @return whether fewer than all are shown */
    public boolean isFiltered() {
        return person != null || subject != null || from != null || until != null;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }
}

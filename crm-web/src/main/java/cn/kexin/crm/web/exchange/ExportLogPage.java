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
import java.time.format.DateTimeParseException;
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
        return List.of("customers", "contacts", "cases");
    }

    /** @return whether fewer than all are shown */
    public boolean isFiltered() {
        return person != null || subject != null || from != null || until != null;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person == null || person.isBlank() ? null : person.strip();
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = getSubjects().contains(subject) ? subject : null;
    }

    public String getFrom() {
        return from == null ? null : from.toString();
    }

    public void setFrom(String day) {
        from = date(day);
    }

    public String getUntil() {
        return until == null ? null : until.toString();
    }

    public void setUntil(String day) {
        until = date(day);
    }

    /** An address that somebody has broken shows all days. */
    private static LocalDate date(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}

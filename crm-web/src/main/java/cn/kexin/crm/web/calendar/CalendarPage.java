package cn.kexin.crm.web.calendar;

import cn.kexin.crm.ejb.organisation.CalendarFacade;
import cn.kexin.crm.ejb.organisation.CalendarFacade.ImportedYear;
import cn.kexin.crm.ejb.organisation.CalendarFacade.NamedFile;
import cn.kexin.crm.ejb.organisation.CalendarYear;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.primefaces.model.file.UploadedFile;
import org.primefaces.model.file.UploadedFiles;

/** One year of a calendar; the administrator sets days and takes over notices. */
@Named
@ViewScoped
public class CalendarPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private CalendarFacade calendars;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    private String code;
    private Integer year;
    private transient CalendarYear shown;
    private transient List<YearGrid.Month> months;

    private LocalDate day;
    private boolean working;
    private String reason;
    private transient UploadedFiles file;

    /** Loads the year that is asked for, this one when none is. */
    public void load() {
        if (year == null) {
            year = LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai"))).getYear();
        }
        read();
    }

    private void read() {
        shown = calendars.year(code, year);
        months = YearGrid.of(shown);
    }

    public String set() {
        calendars.setDay(code, day, working, reason);
        messages.done("common.saved");
        year = day.getYear();
        return self();
    }

    public String clear(LocalDate which) {
        calendars.clearDay(code, which);
        messages.done("common.saved");
        return self();
    }

    public String upload() {
        List<NamedFile> files = file == null
                ? List.of()
                : file.getFiles().stream().map(CalendarPage::named).toList();
        List<ImportedYear> imported = calendars.importYears(code, files);
        messages.done(
                "calendar.import.done",
                imported.stream().map(one -> String.valueOf(one.year())).collect(Collectors.joining("、")));
        year = imported.get(imported.size() - 1).year();
        return self();
    }

    private static NamedFile named(UploadedFile file) {
        return new NamedFile(file.getFileName(), file.getContent());
    }

    private String self() {
        return "/calendar/view?faces-redirect=true&code=" + code + "&year=" + year;
    }

    public CalendarYear getShown() {
        if (shown == null) {
            read();
        }
        return shown;
    }

    public List<YearGrid.Month> getMonths() {
        if (months == null) {
            read();
        }
        return months;
    }

    /** @return the papers' addresses that can be followed */
    public List<String> getSources() {
        return getShown().source() == null
                ? List.of()
                : List.of(getShown().source().split(" ")).stream()
                        .filter(source -> source.startsWith("http://") || source.startsWith("https://"))
                        .toList();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Integer getYear() {
        return year;
    }

    public void setYear(Integer year) {
        this.year = year;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public boolean isWorking() {
        return working;
    }

    public void setWorking(boolean working) {
        this.working = working;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public UploadedFiles getFile() {
        return file;
    }

    public void setFile(UploadedFiles file) {
        this.file = file;
    }
}

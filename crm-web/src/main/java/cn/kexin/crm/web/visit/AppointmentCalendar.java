package cn.kexin.crm.web.visit;

import cn.kexin.crm.domain.shared.BusinessRuleException;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import cn.kexin.crm.ejb.organisation.DirectoryFacade;
import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.shared.PageRequest;
import cn.kexin.crm.ejb.shared.Ref;
import cn.kexin.crm.ejb.visit.AppointmentFacade;
import cn.kexin.crm.ejb.visit.AppointmentFilter;
import cn.kexin.crm.ejb.visit.AppointmentRow;
import cn.kexin.crm.web.shared.Formats;
import cn.kexin.crm.web.shared.ListQuery;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.primefaces.PrimeFaces;
import org.primefaces.event.schedule.ScheduleEntryMoveEvent;
import org.primefaces.event.schedule.ScheduleEntryResizeEvent;
import org.primefaces.model.ScheduleEvent;
import org.primefaces.model.ScheduleModel;

/**
 * Appointments in a calendar by month, week and day, of a unit or a person; on a narrow screen one day as a list. What is
 * asked for is in the address.
 */
@Named
@ViewScoped
public class AppointmentCalendar implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final PageRequest SHOWN = new PageRequest(0, AppointmentFacade.MOST_SHOWN, null);
    private static final Set<String> VIEWS = Set.of("dayGridMonth", "timeGridWeek", "timeGridDay");

    @EJB
    private AppointmentFacade appointments;

    @EJB
    private DirectoryFacade directory;

    @Inject
    private CompanyDay today;

    @Inject
    private AppointmentMove move;

    @Inject
    private Messages messages;

    private String view = "timeGridWeek";
    private LocalDate date;
    private Ref unit;
    private DirectoryEntry person;
    private List<AppointmentRow> day = List.of();
    private final AppointmentModel model = new AppointmentModel(this::read);

    public void load() {
        if (date == null) {
            date = today.today();
        }
        ZoneId zone = Formats.zone();
        day = read(
                        date.atStartOfDay(zone).toInstant(),
                        date.plusDays(1).atStartOfDay(zone).toInstant())
                .rows();
    }

    private Page<AppointmentRow> read(Instant from, Instant before) {
        return appointments.list(
                new AppointmentFilter(
                        null,
                        null,
                        unit == null ? null : unit.code(),
                        person == null ? null : person.username(),
                        from,
                        before,
                        null),
                SHOWN);
    }

    /** Somebody dragged an appointment to another time. */
    public void moved(ScheduleEntryMoveEvent event) {
        dropped(event.getScheduleEvent());
    }

    /** Somebody made an appointment longer or shorter. */
    public void resized(ScheduleEntryResizeEvent event) {
        dropped(event.getScheduleEvent());
    }

    private void dropped(ScheduleEvent<?> event) {
        try {
            move.drop((AppointmentRow) event.getData(), moment(event.getStartDate()), moment(event.getEndDate()));
            PrimeFaces.current().ajax().addCallbackParam("ask", true);
        } catch (BusinessRuleException e) {
            messages.refuse(e.getKey(), e.getArguments().toArray());
        }
    }

    private static Instant moment(LocalDateTime local) {
        return local.atZone(Formats.zone()).toInstant();
    }

    /** @return the address of the same calendar with what the filters say now */
    public String filter() {
        return "/appointment/calendar?faces-redirect=true&" + query();
    }

    private ListQuery query() {
        return ListQuery.empty()
                .with("view", view)
                .with("date", date)
                .with("unit", unit == null ? null : unit.code())
                .with("person", person == null ? null : person.username());
    }

    /** @return the address of another day */
    public String on(LocalDate wanted) {
        return "calendar.xhtml?" + query().with("date", wanted);
    }

    /** @return the address of the calendar of that person */
    public String of(String username) {
        return "calendar.xhtml?" + query().with("person", username);
    }

    public ScheduleModel getModel() {
        return model;
    }

    /** @return the appointments of the day */
    public List<AppointmentRow> getDay() {
        return day;
    }

    public ZoneId getZone() {
        return Formats.zone();
    }

    public LocalDate getToday() {
        return today.today();
    }

    public LocalDate getShownDay() {
        return date;
    }

    public String getView() {
        return view;
    }

    /** @param name of a view; any other text means the week */
    public void setView(String name) {
        view = VIEWS.contains(name) ? name : "timeGridWeek";
    }

    public String getDate() {
        return date == null ? null : date.toString();
    }

    /** @param text a day; what is none is as if nothing had been said */
    public void setDate(String text) {
        try {
            date = text == null || text.length() != LocalDate.EPOCH.toString().length() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            date = null;
        }
    }

    public Ref getUnit() {
        return unit;
    }

    public void setUnit(Ref unit) {
        this.unit = unit;
    }

    public DirectoryEntry getPerson() {
        return person;
    }

    public void setPerson(DirectoryEntry person) {
        this.person = person;
    }

    public String getUnitCode() {
        return unit == null ? null : unit.code();
    }

    public void setUnitCode(String code) {
        unit = code == null || code.isBlank() || code.length() > 40 ? null : directory.unit(code);
    }

    public String getUsername() {
        return person == null ? null : person.username();
    }

    public void setUsername(String username) {
        person = username == null || username.isBlank() || username.length() > 60 ? null : directory.person(username);
    }
}

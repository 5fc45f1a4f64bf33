package cn.kexin.crm.web.calendar;

import cn.kexin.crm.ejb.organisation.CalendarFacade;
import cn.kexin.crm.ejb.organisation.CalendarRow;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Name, zone and hours of a calendar. */
@Named
@ViewScoped
public class CalendarEdit implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_ZONES = 20;

    @EJB
    private CalendarFacade calendars;

    @Inject
    private Messages messages;

    private String given;
    private boolean existing;
    private long version;
    private String code;
    private String name;
    private String zone = "Asia/Shanghai";
    private String hours = "08:30-12:00,13:00-17:30";

    /** Loads the calendar that is asked for; none for a new one. */
    public void load() {
        if (given == null) {
            return;
        }
        CalendarRow row = calendars.find(given);
        existing = true;
        version = row.version();
        code = row.code();
        name = row.name();
        zone = row.zone();
        hours = row.hours();
    }

    public String save() {
        CalendarFacade.Description description = new CalendarFacade.Description(name, zone, hours);
        if (existing) {
            calendars.describe(code, version, description);
        } else {
            calendars.create(code, description);
        }
        messages.done("common.saved");
        return "/calendar/view?faces-redirect=true&code=" + code;
    }

    /** @return zones whose id contains the text */
    public List<String> zones(String text) {
        String wanted = text == null ? "" : text.toLowerCase(Locale.ROOT);
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && id.toLowerCase(Locale.ROOT).contains(wanted))
                .sorted()
                .limit(MOST_ZONES)
                .toList();
    }

    public String getGiven() {
        return given;
    }

    public void setGiven(String given) {
        this.given = given;
    }

    public boolean isExisting() {
        return existing;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getHours() {
        return hours;
    }

    public void setHours(String hours) {
        this.hours = hours;
    }
}

package cn.kexin.crm.web.calendar;

import cn.kexin.crm.ejb.organisation.CalendarFacade;
import cn.kexin.crm.ejb.organisation.CalendarRow;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** All calendars, with a warning where this year's holidays are not known. */
@Named
@RequestScoped
public class CalendarList {

    @EJB
    private CalendarFacade calendars;

    @Inject
    private Clock clock;

    private List<CalendarRow> rows;

    @PostConstruct
    void load() {
        rows = calendars.list();
    }

    public List<CalendarRow> getRows() {
        return rows;
    }

    /** @return whether the calendar's clocks already run into a year without a notice */
    public boolean isOutdated(CalendarRow row) {
        int year = LocalDate.now(clock.withZone(ZoneId.of(row.zone()))).getYear();
        return row.lastKnownYear() == null || row.lastKnownYear() < year;
    }
}

package cn.kexin.crm.web.visit;

import cn.kexin.crm.ejb.shared.Page;
import cn.kexin.crm.ejb.visit.AppointmentRow;
import cn.kexin.crm.web.shared.Formats;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.primefaces.model.DefaultScheduleEvent;
import org.primefaces.model.LazyScheduleModel;

/** The appointments of the span that the calendar shows, in the company's zone. */
class AppointmentModel extends LazyScheduleModel {

    private static final long serialVersionUID = 1L;

    private final Source source;

    AppointmentModel(Source source) {
        this.source = source;
    }

    /** Reads the appointments between two moments. */
    @FunctionalInterface
    interface Source extends Serializable {
        Page<AppointmentRow> read(Instant from, Instant before);
    }

    @Override
    public void loadEvents(LocalDateTime start, LocalDateTime end) {
        ZoneId zone = Formats.zone();
        source.read(start.atZone(zone).toInstant(), end.atZone(zone).toInstant())
                .rows()
                .forEach(row -> addEvent(event(row, zone)));
    }

    private static DefaultScheduleEvent<AppointmentRow> event(AppointmentRow row, ZoneId zone) {
        boolean movable = row.changeable() && row.status().isOpen();
        return DefaultScheduleEvent.<AppointmentRow>builder()
                .title(row.subject() + " · " + row.customer().name() + " · " + Formats.join(row.names()))
                .startDate(LocalDateTime.ofInstant(row.startsAt(), zone))
                .endDate(LocalDateTime.ofInstant(row.endsAt(), zone))
                .styleClass("visit " + row.status().name().toLowerCase(Locale.ROOT))
                .editable(movable)
                .draggable(movable)
                .resizable(movable)
                .overlapAllowed(true)
                .url("view.xhtml?id=" + row.id())
                .data(row)
                .build();
    }
}

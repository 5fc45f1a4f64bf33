package cn.kexin.crm.web.visit;

import cn.kexin.crm.domain.visit.AppointmentKind;
import cn.kexin.crm.domain.visit.AppointmentStatus;
import cn.kexin.crm.domain.visit.FindingKind;
import cn.kexin.crm.domain.visit.ReturnVisitState;
import cn.kexin.crm.domain.visit.Side;
import cn.kexin.crm.domain.visit.TimeChoice;
import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.visit.AppointmentRow;
import cn.kexin.crm.ejb.visit.AppointmentWarning;
import cn.kexin.crm.ejb.visit.VisitRow;
import cn.kexin.crm.web.reference.ReferenceNames;
import cn.kexin.crm.web.shared.Formats;
import cn.kexin.crm.web.shared.Me;
import cn.kexin.crm.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Appointments in words: when, where, how far. */
@Named
@RequestScoped
public class VisitWords {

    private static final int HITS = 20;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private static final Map<AppointmentStatus, String> TONES = Map.of(
            AppointmentStatus.PLANNED, "warn",
            AppointmentStatus.CONFIRMED, "on",
            AppointmentStatus.STARTED, "pause",
            AppointmentStatus.DONE, "ok",
            AppointmentStatus.ABSENT, "bad",
            AppointmentStatus.CANCELLED, "");

    @Inject
    private Texts texts;

    @Inject
    private ReferenceNames reference;

    @Inject
    private Me me;

    @Inject
    private Clock clock;

    @Inject
    private CompanyDay day;

    /** @return tone of the chip that says how far it is */
    public String tone(AppointmentStatus status) {
        return TONES.get(status);
    }

    /** @return whether its time is over without a result */
    public boolean isLate(AppointmentRow row) {
        return row.status().isOpen() && row.endsAt().isBefore(clock.instant());
    }

    /** @return from when to when, by the clocks at the site, which are named where they are not ours */
    public String when(AppointmentRow row) {
        return period(row.startsAt(), row.endsAt(), row.zone());
    }

    public String period(Instant start, Instant end, String zone) {
        ZoneId site = ZoneId.of(zone);
        boolean sameDay = start.atZone(site)
                .toLocalDate()
                .equals(end.minusNanos(1).atZone(site).toLocalDate());
        String period = DAY.format(start.atZone(site)) + "–" + (sameDay ? TIME : DAY).format(end.atZone(site));
        return isOurs(zone) ? period : period + " " + zone;
    }

    /** @return from when to when on one day, for a list of that day */
    public String hours(AppointmentRow row) {
        ZoneId ours = Formats.zone();
        return TIME.format(row.startsAt().atZone(ours)) + "–"
                + TIME.format(row.endsAt().atZone(ours));
    }

    public boolean isOurs(String zone) {
        return ZoneId.of(zone).getRules().equals(Formats.zone().getRules());
    }

    /** @return division and address, in the order of the reader's language; empty when neither is known */
    public String site(AppointmentRow row) {
        String division = row.siteDivision() == null ? "" : reference.divisionPath(row.siteDivision());
        String address = row.siteAddress() == null ? "" : row.siteAddress();
        return (division + " " + address).strip();
    }

    public String warning(AppointmentWarning warning) {
        return texts.of(warning.key(), warning.arguments().toArray());
    }

    /** @return whether the reader may arrange appointments */
    public boolean isPlanner() {
        return Stream.of(
                        "SALES",
                        "SALES_DIRECTOR",
                        "CUSTOMER_DEPT",
                        "FUNCTIONAL",
                        "PROJECT_TEAM",
                        "SERVICE",
                        "DEPT_HEAD")
                .anyMatch(me::has);
    }

    /** @return names of time zones that contain the text; ours first */
    public List<String> zones(String text) {
        String part = text == null ? "" : text.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        return Stream.concat(
                        Stream.of(Formats.zone().getId()),
                        new TreeSet<>(ZoneId.getAvailableZoneIds())
                                .stream().filter(zone -> zone.contains("/") && !zone.startsWith("Etc/")))
                .filter(zone -> zone.toLowerCase(Locale.ROOT).contains(part))
                .distinct()
                .limit(HITS)
                .toList();
    }

    public FindingKind[] getFindings() {
        return FindingKind.values();
    }

    /** @return tone of the chip that says how a return visit stands */
    public String toneOf(VisitRow row) {
        return switch (row.state()) {
            case DONE -> "ok";
            case DROPPED -> "";
            case OPEN -> isOverdue(row) ? "bad" : row.arranged() ? "on" : "warn";
        };
    }

    /** @return whether its last day is over and it was not made */
    public boolean isOverdue(VisitRow row) {
        return row.state() == ReturnVisitState.OPEN && row.dueOn().isBefore(day.today());
    }

    /** @return how a return visit stands, in words */
    public String state(VisitRow row) {
        if (isOverdue(row)) {
            return texts.of("visit.state.overdue");
        }
        return row.state() == ReturnVisitState.OPEN && row.arranged()
                ? texts.of("visit.state.arranged")
                : texts.label(row.state());
    }

    /** @return division and address of a return visit */
    public String siteOf(VisitRow row) {
        String division = row.division() == null ? "" : reference.divisionPath(row.division());
        return (division + " " + (row.siteAddress() == null ? "" : row.siteAddress())).strip();
    }

    public AppointmentKind[] getKinds() {
        return AppointmentKind.values();
    }

    public Side[] getSides() {
        return Side.values();
    }

    public TimeChoice[] getChoices() {
        return TimeChoice.values();
    }
}

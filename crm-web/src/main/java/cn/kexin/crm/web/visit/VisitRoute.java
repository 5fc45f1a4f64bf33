package cn.kexin.crm.web.visit;

import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import cn.kexin.crm.ejb.organisation.DirectoryFacade;
import cn.kexin.crm.ejb.visit.ArrangeVisits;
import cn.kexin.crm.ejb.visit.ReturnVisitFacade;
import cn.kexin.crm.ejb.visit.VisitStop;
import cn.kexin.crm.web.shared.Formats;
import cn.kexin.crm.web.shared.Me;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Several return visits arranged in one go: who goes, when the first begins, how long each takes. */
@Named
@ViewScoped
public class VisitRoute implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_MINUTES = 60;
    private static final int MORNING = 9;

    @EJB
    private ReturnVisitFacade visits;

    @EJB
    private DirectoryFacade directory;

    @Inject
    private Me me;

    @Inject
    private Clock clock;

    @Inject
    private Messages messages;

    private String chosen;
    private List<DirectoryEntry> people = new ArrayList<>();
    private LocalDateTime startsAt;
    private int minutes = USUAL_MINUTES;
    private String reason;
    private boolean acknowledged;
    private List<VisitStop> stops = List.of();

    public void load() {
        people.add(directory.person(me.getUsername()));
        startsAt = LocalDateTime.ofInstant(clock.instant(), Formats.zone())
                .toLocalDate()
                .plusDays(1)
                .atTime(MORNING, 0);
    }

    /** Shows the route as it would be. */
    public void look() {
        stops = visits.route(command());
    }

    /** Arranges it, unless there is something to think of that was not seen yet. */
    public String arrange() {
        look();
        if (!acknowledged && stops.stream().anyMatch(stop -> !stop.warnings().isEmpty())) {
            messages.refuse("visit.warning.tick");
            return null;
        }
        int arranged = visits.arrange(command()).size();
        messages.done("visit.route.arranged", arranged);
        return "/appointment/calendar?faces-redirect=true&view=timeGridDay&date=" + startsAt.toLocalDate();
    }

    private ArrangeVisits command() {
        return new ArrangeVisits(
                ids(),
                startsAt,
                minutes,
                people == null
                        ? List.of()
                        : people.stream().map(DirectoryEntry::username).toList(),
                reason,
                acknowledged);
    }

    private List<Long> ids() {
        return Stream.of(chosen.split("-"))
                .filter(each -> each.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    public int getCount() {
        return ids().size();
    }

    public boolean isWarned() {
        return stops.stream().anyMatch(stop -> !stop.warnings().isEmpty());
    }

    public List<VisitStop> getStops() {
        return stops;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public List<DirectoryEntry> getPeople() {
        return people;
    }

    public void setPeople(List<DirectoryEntry> people) {
        this.people = people;
    }

    public LocalDateTime getStartsAt() {
        return startsAt;
    }

    public void setStartsAt(LocalDateTime startsAt) {
        this.startsAt = startsAt;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isAcknowledged() {
        return acknowledged;
    }

    public void setAcknowledged(boolean acknowledged) {
        this.acknowledged = acknowledged;
    }
}

package cn.kexin.crm.web.organisation;

import cn.kexin.crm.ejb.organisation.CompanyDay;
import cn.kexin.crm.ejb.organisation.DirectoryEntry;
import cn.kexin.crm.ejb.organisation.LeaveCommand;
import cn.kexin.crm.ejb.organisation.PeopleFacade;
import cn.kexin.crm.ejb.organisation.PersonLeaving;
import cn.kexin.crm.ejb.organisation.PersonView;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** Lets a person leave: shows what would move, then moves it and shows what did. */
@Named
@ViewScoped
public class LeavePage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    @EJB
    private PeopleFacade people;

    @Inject
    private Messages messages;

    @Inject
    private CompanyDay day;

    private long id;
    private PersonView person;
    private DirectoryEntry successor;
    private LocalDate lastDay;
    private transient List<PersonLeaving.Moved> moved;
    private boolean done;

    /** Reads the person once. */
    public void load() {
        if (person == null) {
            person = people.find(id);
            lastDay = day.today();
        }
    }

    public void preview() {
        moved = people.previewLeave(command());
    }

    public void leave() {
        moved = people.leave(command());
        done = true;
        messages.done("organisation.leave.done", person.name());
    }

    private LeaveCommand command() {
        return new LeaveCommand(id, person.version(), successor == null ? null : successor.username(), lastDay);
    }

    /** Forgets a preview whose answers no longer apply. */
    public void change() {
        moved = null;
    }

    public List<Group> getMoved() {
        return moved == null ? null : moved.stream().map(Group::of).toList();
    }

    public boolean isDone() {
        return done;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public PersonView getPerson() {
        return person;
    }

    public DirectoryEntry getSuccessor() {
        return successor;
    }

    public void setSuccessor(DirectoryEntry successor) {
        this.successor = successor;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    /**
     * Things of one kind, the first of them by name.
     *
     * @param more how many are not named
     */
    public record Group(String key, int count, List<String> labels, int more) {

        static Group of(PersonLeaving.Moved moved) {
            List<String> all = moved.labels();
            List<String> shown = all.subList(0, Math.min(SHOWN, all.size()));
            return new Group(moved.key(), all.size(), shown, all.size() - shown.size());
        }
    }
}

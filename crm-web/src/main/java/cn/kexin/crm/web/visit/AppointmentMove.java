package cn.kexin.crm.web.visit;

import cn.kexin.crm.ejb.visit.AppointmentFacade;
import cn.kexin.crm.ejb.visit.AppointmentRow;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;

/** Moves an appointment, dragged in the calendar or told in a form: the same checks, the same questions. */
@Named
@ViewScoped
public class AppointmentMove implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private AppointmentFacade appointments;

    @Inject
    private Messages messages;

    private MoveForm form;

    /** Begins with the time that is agreed. */
    public void choose(AppointmentRow row) {
        form = new MoveForm(row, row.startsAt(), row.endsAt());
    }

    /** Somebody dropped it there: what cannot be is refused at once, what is to be thought of is shown with the questions. */
    void drop(AppointmentRow row, Instant start, Instant end) {
        MoveForm dropped = new MoveForm(row, start, end);
        dropped.warn(appointments.check(dropped.toCheck(), row.id()));
        form = dropped;
    }

    /** Moves it, unless there is something to think of that was not seen yet. */
    public void submit() {
        form.warn(appointments.check(form.toCheck(), form.getRow().id()));
        if (!form.getWarnings().isEmpty() && !form.isAcknowledged()) {
            messages.refuse("visit.warning.tick");
            return;
        }
        appointments.move(form.getRow().id(), form.getRow().version(), form.toMove());
        messages.done("visit.moved");
        form = null;
    }

    /** @return what is being moved, or null */
    public MoveForm getForm() {
        return form;
    }
}

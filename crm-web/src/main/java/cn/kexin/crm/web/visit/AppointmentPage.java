package cn.kexin.crm.web.visit;

import cn.kexin.crm.domain.visit.Side;
import cn.kexin.crm.ejb.visit.AppointmentFacade;
import cn.kexin.crm.ejb.visit.AppointmentView;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The page of an appointment: what was agreed, what becomes of it, what happened so far. */
@Named
@ViewScoped
public class AppointmentPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private AppointmentFacade appointments;

    @Inject
    private Messages messages;

    private long id;
    private AppointmentView view;
    private Side side = Side.CUSTOMER;
    private String reason;

    public void load() {
        view = appointments.find(id);
    }

    public String confirm() {
        appointments.confirm(id, version(), null);
        return here("visit.confirmed");
    }

    public String start() {
        appointments.start(id, version());
        messages.done("visit.started");
        return "/appointment/result?faces-redirect=true&id=" + id;
    }

    public String cancel() {
        appointments.cancel(id, version(), side, reason);
        return here("visit.cancelled");
    }

    private long version() {
        return view.row().version();
    }

    private String here(String done) {
        messages.done(done);
        return "/appointment/view?faces-redirect=true&id=" + id;
    }

    public AppointmentView getView() {
        return view;
    }

    public Side getSide() {
        return side;
    }

    public void setSide(Side side) {
        this.side = side;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}

package cn.kexin.crm.web.visit;

import cn.kexin.crm.ejb.visit.AppointmentFacade;
import cn.kexin.crm.ejb.visit.AppointmentView;
import cn.kexin.crm.ejb.visit.FinishAppointment;
import cn.kexin.crm.web.shared.Messages;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/** What came of an appointment, told on the spot, mostly on a phone. */
@Named
@ViewScoped
public class AppointmentResultPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** How a picture that was drawn comes from the page. */
    private static final String PICTURE = "data:image/png;base64,";

    @EJB
    private AppointmentFacade appointments;

    @Inject
    private Clock clock;

    @Inject
    private Messages messages;

    private long id;
    private AppointmentView view;
    private LocalDateTime arrivedAt;
    private String findings;
    private String parts;
    private Integer satisfaction;
    private String signer;
    private String drawn;
    private String picture;
    private String absence;

    public void load() {
        view = appointments.find(id);
        Instant arrived = view.startedAt() == null ? clock.instant() : view.startedAt();
        arrivedAt =
                LocalDateTime.ofInstant(arrived, ZoneId.of(view.row().zone())).truncatedTo(ChronoUnit.MINUTES);
        signer = view.contact() == null ? null : view.contact().name();
    }

    /** @return the page of the appointment */
    public String finish() {
        byte[] signature = signature();
        appointments.finish(
                id,
                view.row().version(),
                new FinishAppointment(
                        arrivedAt, findings, parts, satisfaction, signature == null ? null : signer, signature));
        messages.done("visit.finished");
        return there();
    }

    public String missCustomer() {
        appointments.missCustomer(id, view.row().version(), arrivedAt, absence);
        messages.done("visit.missed");
        return there();
    }

    /** Nothing was drawn as long as there is no line. */
    private byte[] signature() {
        boolean empty = drawn == null || !drawn.contains("[[") || picture == null || !picture.startsWith(PICTURE);
        if (empty) {
            return null;
        }
        try {
            return Base64.getDecoder().decode(picture.substring(PICTURE.length()));
        } catch (IllegalArgumentException e) {
            return new byte[1];
        }
    }

    private String there() {
        return "/appointment/view?faces-redirect=true&id=" + id;
    }

    public AppointmentView getView() {
        return view;
    }

    public LocalDateTime getArrivedAt() {
        return arrivedAt;
    }

    public void setArrivedAt(LocalDateTime arrivedAt) {
        this.arrivedAt = arrivedAt;
    }

    public String getFindings() {
        return findings;
    }

    public void setFindings(String findings) {
        this.findings = findings;
    }

    public String getParts() {
        return parts;
    }

    public void setParts(String parts) {
        this.parts = parts;
    }

    public Integer getSatisfaction() {
        return satisfaction;
    }

    public void setSatisfaction(Integer satisfaction) {
        this.satisfaction = satisfaction;
    }

    public String getSigner() {
        return signer;
    }

    public void setSigner(String signer) {
        this.signer = signer;
    }

    /** @return the lines that were drawn */
    public String getDrawn() {
        return drawn;
    }

    public void setDrawn(String drawn) {
        this.drawn = drawn;
    }

    /** @return the same as a picture, in a data address */
    public String getPicture() {
        return picture;
    }

    public void setPicture(String picture) {
        this.picture = picture;
    }

    /** @return what is told when nobody was there */
    public String getAbsence() {
        return absence;
    }

    public void setAbsence(String absence) {
        this.absence = absence;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}

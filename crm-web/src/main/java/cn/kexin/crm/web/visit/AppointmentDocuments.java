package cn.kexin.crm.web.visit;

import cn.kexin.crm.domain.visit.Appointment;
import cn.kexin.crm.web.attachment.FileList;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

/** The photos and the signature of an appointment. */
@Named
@ViewScoped
public class AppointmentDocuments extends FileList {

    private static final long serialVersionUID = 1L;

    private long id;

    @Override
    public String getType() {
        return Appointment.TYPE;
    }

    @Override
    public long getSubjectId() {
        return id;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}

package cn.kexin.crm.ejb.visit.internal;

import cn.kexin.crm.domain.shared.NotFoundException;
import cn.kexin.crm.domain.visit.Appointment;
import cn.kexin.crm.ejb.attachment.AttachmentSubject;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.shared.Conditions;
import cn.kexin.crm.ejb.visit.AppointmentAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Photos and signatures of appointments: seen by whoever sees the appointment. */
@ApplicationScoped
public class AppointmentFiles implements AttachmentSubject {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private AppointmentAccess access;

    @Override
    public String type() {
        return Appointment.TYPE;
    }

    @Override
    public boolean mayRemove(long id, Viewer viewer) {
        Conditions where = access.restrict(new Conditions(), viewer, "a").and("a.id = :id", "id", id);
        Appointment appointment = where.bind(
                        em.createQuery("select a from Appointment a" + where.where(), Appointment.class))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(Appointment.TYPE, id));
        return access.mayChange(viewer, appointment);
    }
}

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
import java.util.List;

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
        Object[] found = where.bind(em.createQuery(
                        "select column('unit_id', a), column('arranged_by_id', a) from Appointment a" + where.where(),
                        Object[].class))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(Appointment.TYPE, id));
        List<Long> going = em.createQuery(
                        "select column('person_id', ap) from AppointmentPerson ap"
                                + " where column('appointment_id', ap) = :id",
                        Number.class)
                .setParameter("id", id)
                .getResultStream()
                .map(Number::longValue)
                .toList();
        return access.mayChange(viewer, ((Number) found[0]).longValue(), ((Number) found[1]).longValue(), going);
    }
}

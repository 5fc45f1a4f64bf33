package cn.kexin.crm.ejb.visit.internal;

import cn.kexin.crm.domain.visit.Appointment;
import cn.kexin.crm.domain.visit.AppointmentAct;
import cn.kexin.crm.domain.visit.AppointmentStatus;
import cn.kexin.crm.domain.visit.ReturnVisit;
import cn.kexin.crm.domain.visit.ReturnVisitState;
import cn.kexin.crm.ejb.organisation.PersonLeaving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Nobody is expected who has left: the successor goes instead. */
@ApplicationScoped
public class VisitHandover {

    @PersistenceContext
    private EntityManager em;

    void handOver(@Observes PersonLeaving leaving) {
        List<Appointment> open = em.createQuery(
                        """
                        select a from Appointment a where a.status in :open and exists (select 1 from AppointmentPerson ap \
                        where column('appointment_id', ap) = a.id and ap.person = :person) order by a.id""",
                        Appointment.class)
                .setParameter("open", AppointmentStatus.OPEN)
                .setParameter("person", leaving.person())
                .getResultList();
        open.forEach(appointment ->
                appointment.handOver(new AppointmentAct(leaving.at(), null), leaving.person(), leaving.successor()));
        leaving.moved(
                "visit.moved.appointments",
                open.stream().map(Appointment::getNumber).toList());
        handOverVisits(leaving);
    }

    private void handOverVisits(PersonLeaving leaving) {
        List<ReturnVisit> open = em.createQuery(
                        """
                        select v from ReturnVisit v where v.state = :open and (v.person = :person or exists (select 1 \
                        from ReturnVisitPerson rp where column('visit_id', rp) = v.id and rp.person = :person)) order by v.id""",
                        ReturnVisit.class)
                .setParameter("open", ReturnVisitState.OPEN)
                .setParameter("person", leaving.person())
                .getResultList();
        open.forEach(visit -> visit.handOver(leaving.person(), leaving.successor()));
        leaving.moved(
                "visit.moved.visits", open.stream().map(ReturnVisit::getNumber).toList());
    }
}

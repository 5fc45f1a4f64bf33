package cn.kexin.crm.ejb.assessment.internal;

import cn.kexin.crm.ejb.assessment.MeasureWindow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeSet;

/** Makes the windows over which measures compute. */
@ApplicationScoped
public class Windows {

    @PersistenceContext
    private EntityManager em;

    MeasureWindow of(LocalDate from, LocalDate to, Instant asOf) {
        return new MeasureWindow(
                from,
                to,
                asOf,
                new TreeSet<>(em.createQuery("select distinct c.zone from WorkCalendar c", String.class)
                        .getResultList()));
    }
}

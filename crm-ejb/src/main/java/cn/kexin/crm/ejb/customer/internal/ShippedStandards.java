package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.ServiceStandard;
import cn.kexin.crm.domain.customer.ValueClass;
import cn.kexin.crm.domain.organisation.Role;
import cn.kexin.crm.ejb.organisation.CompanyFounding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The service standards a new company begins with, in working days of eight hours; the customer department changes them. */
@ApplicationScoped
public class ShippedStandards {

    private static final int HOUR = 60;
    private static final int WORKING_DAY = 8 * HOUR;

    @PersistenceContext
    private EntityManager em;

    void found(@Observes CompanyFounding event) {
        standard(ValueClass.GOLD, HOUR / 2, WORKING_DAY, 15, Channel.VISIT, Role.SALES);
        standard(ValueClass.POTENTIAL, 2 * HOUR, 2 * WORKING_DAY, 20, Channel.PHONE, Role.SALES);
        standard(ValueClass.GENERAL, 4 * HOUR, 3 * WORKING_DAY, 60, Channel.PHONE, Role.SERVICE);
    }

    private void standard(
            ValueClass valueClass, int response, int resolution, int everyDays, Channel channel, Role caller) {
        ServiceStandard standard = new ServiceStandard(valueClass);
        standard.promise(response, resolution);
        standard.careEvery(everyDays, channel, caller);
        em.persist(standard);
    }
}

package cn.kexin.crm.ejb.customer.internal;

import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.ServiceStandard;
import cn.kexin.crm.domain.organisation.WorkingTime;
import cn.kexin.crm.ejb.customer.CustomerCard;
import cn.kexin.crm.ejb.customer.CustomerRow;
import cn.kexin.crm.ejb.organisation.Viewer;
import cn.kexin.crm.ejb.organisation.WorkingTimes;
import cn.kexin.crm.ejb.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Gathers a customer's page for somebody who has been found to see the customer. */
@ApplicationScoped
public class CustomerCards {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Timeline timeline;

    @Inject
    private WorkingTimes workingTimes;

    CustomerCard of(CustomerRow row, String kind, Channel channel, PageRequest page, Viewer viewer) {
        Object[] standardAndCalendar = em.createQuery(
                        """
                        select s, u.calendar.id from ServiceStandard s, OrgUnit u
                        where s.valueClass = :valueClass and u.id = :unit""",
                        Object[].class)
                .setParameter("valueClass", row.valueClass())
                .setParameter("unit", row.ownerUnit().id())
                .getSingleResult();
        ServiceStandard standard = (ServiceStandard) standardAndCalendar[0];
        return new CustomerCard(
                row,
                ServiceStandardBean.row(standard),
                row.core() ? nextContact(row, standard, (Long) standardAndCalendar[1]) : null,
                timeline.page(row.id(), kind, channel, page, viewer));
    }

    private Instant nextContact(CustomerRow row, ServiceStandard standard, long calendarId) {
        WorkingTime time = workingTimes.of(calendarId);
        Instant last = row.lastContactAt() == null ? row.createdAt() : row.lastContactAt();
        return time.plusWorkingDays(last, standard.getContactEveryDays());
    }
}

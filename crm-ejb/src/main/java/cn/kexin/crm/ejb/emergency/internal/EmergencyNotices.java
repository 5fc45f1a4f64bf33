package cn.kexin.crm.ejb.emergency.internal;

import cn.kexin.crm.domain.casework.CustomerCase;
import cn.kexin.crm.domain.customer.Channel;
import cn.kexin.crm.domain.customer.TouchDirection;
import cn.kexin.crm.domain.emergency.Emergency;
import cn.kexin.crm.ejb.casework.CaseAccess;
import cn.kexin.crm.ejb.customer.InteractionCommand;
import cn.kexin.crm.ejb.customer.InteractionFacade;
import cn.kexin.crm.ejb.organisation.CurrentViewer;
import cn.kexin.crm.ejb.shared.Conditions;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Records that customers were told of an emergency, as touches with each of them. */
@ApplicationScoped
public class EmergencyNotices {

    /** So many customers of one fault are told at once. */
    private static final int MOST = 500;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CaseAccess access;

    @Inject
    private CurrentViewer viewer;

    @EJB
    private InteractionFacade touches;

    /** @return how many customers were told */
    int tell(Emergency emergency, Channel channel, String text) {
        Map<Long, Long> told = told(emergency.getCustomerCase());
        String reason = emergency.getPlan().getName();
        told.forEach((customer, contact) -> touches.log(
                customer,
                new InteractionCommand(
                        channel,
                        TouchDirection.OUT,
                        null,
                        contact,
                        text,
                        null,
                        null,
                        null,
                        reason,
                        null,
                        List.of(),
                        List.of())));
        return told.size();
    }

    /** The case's customer and, when it is a major fault, those whose cases it is behind; each with who speaks for them. */
    private Map<Long, Long> told(CustomerCase theCase) {
        Map<Long, Long> told = new LinkedHashMap<>();
        told.put(
                theCase.getCustomer().getId(),
                theCase.getContact() == null ? null : theCase.getContact().getId());
        Conditions where =
                access.restrict(new Conditions(), viewer.get(), "c").and("c.major = :fault", "fault", theCase);
        where.bind(em.createQuery(
                        "select column('customer_id', c), column('contact_id', c) from CustomerCase c" + where.where()
                                + " order by c.id",
                        Object[].class))
                .setMaxResults(MOST)
                .getResultList()
                .forEach(row -> told.putIfAbsent(
                        ((Number) row[0]).longValue(), row[1] == null ? null : ((Number) row[1]).longValue()));
        return told;
    }
}
